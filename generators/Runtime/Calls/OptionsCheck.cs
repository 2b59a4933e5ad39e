namespace HubSpot.MarketingEvents;

/// <summary>Collects everything that is wrong with one options object, so that one message names all of it.</summary>
internal sealed class OptionsCheck(string options)
{
    private readonly List<string> _problems = new List<string>();

    /// <summary>The sentences, in the order of the checks.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Both bounds are accepted.</summary>
    public OptionsCheck Between<T>(string property, T value, T lowest, T highest)
        where T : struct, IComparable<T>, IFormattable
        => That(
            value.CompareTo(lowest) >= 0 && value.CompareTo(highest) <= 0,
            property, FormattableString.Invariant($"must be between {lowest} and {highest}, but is '{value}'"));

    public OptionsCheck NotNull(string property, object? value) => That(value is not null, property, "must not be null");

    /// <param name="isAccepted">Whether the value is accepted.</param>
    /// <param name="property">The option.</param>
    /// <param name="problem">What is accepted and what is given, as the rest of a sentence without its full stop.</param>
    public OptionsCheck That(bool isAccepted, string property, string problem)
    {
        if (!isAccepted)
        {
            _problems.Add($"{options}.{property} {problem}.");
        }

        return this;
    }

    /// <exception cref="ArgumentException">There are problems; the message lists them line by line.</exception>
    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            throw new ArgumentException(string.Join("\n", _problems));
        }
    }
}

namespace HubSpot.MarketingEvents;

/// <summary>Collects everything that is wrong with one options object, so that one exception can name all of it.</summary>
internal sealed class OptionsCheck(string options)
{
    private readonly List<string> _problems = [];

    /// <summary>Both bounds are accepted.</summary>
    public OptionsCheck Between<T>(string property, T value, T lowest, T highest)
        where T : struct, IComparable<T>, IFormattable
    {
        if (value.CompareTo(lowest) < 0 || value.CompareTo(highest) > 0)
        {
            _problems.Add(FormattableString.Invariant($"{options}.{property} must be between {lowest} and {highest}, but is '{value}'."));
        }

        return this;
    }

    public OptionsCheck NotNull(string property, object? value) => Is(value is not null, $"{options}.{property} must not be null.");

    /// <summary>A condition of another kind, with the sentence for when it is not met.</summary>
    public OptionsCheck Is(bool condition, string problem)
    {
        if (!condition)
        {
            _problems.Add(problem);
        }

        return this;
    }

    /// <summary>The sentences, in the order of the checks.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <exception cref="ArgumentException">There are problems; the message lists them line by line.</exception>
    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            throw new ArgumentException(string.Join("\n", _problems));
        }
    }
}

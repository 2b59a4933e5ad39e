namespace HubSpot.MarketingEvents;

/// <summary>Collects everything that is wrong with one options object, so that its owner hears of all of it at once.</summary>
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

    /// <exception cref="ArgumentException">There are problems; the message lists them line by line.</exception>
    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            throw new ArgumentException(string.Join("\n", _problems));
        }
    }
}

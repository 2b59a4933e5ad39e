using System.Text;

namespace HubSpot.MarketingEvents;

/// <summary>Attendees do not fit the state that was asked for; nothing has been sent.</summary>
public sealed class AttendeeValidationException : Exception
{
    private const int MostLines = 20;

    /// <summary>Carries the problems that <see cref="AttendeeCheck"/> found.</summary>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    public AttendeeValidationException(IEnumerable<AttendeeProblem> problems)
        : this([.. problems ?? throw new ArgumentNullException(nameof(problems))])
    {
    }

    private AttendeeValidationException(AttendeeProblem[] problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>All problems in input order; the message lists the first 20.</summary>
    public IReadOnlyList<AttendeeProblem> Problems { get; }

    private static string Describe(AttendeeProblem[] problems)
    {
        if (problems.Length == 0)
        {
            throw new ArgumentException("At least one problem is needed.", nameof(problems));
        }

        var text = new StringBuilder(problems.Length == 1 ? "1 property does" : FormattableString.Invariant($"{problems.Length} properties do"))
            .Append(" not fit state '").Append(problems[0].State.ToWireWord()).Append("':");
        foreach (var problem in problems.Take(MostLines))
        {
            text.Append("\n- ").Append(problem);
        }

        return problems.Length > MostLines ? text.Append(FormattableString.Invariant($"\n- and {problems.Length - MostLines} more.")).ToString() : text.ToString();
    }
}

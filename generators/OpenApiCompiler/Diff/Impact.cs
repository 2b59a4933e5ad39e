namespace HubSpot.OpenApiCompiler.Diff;

/// <summary>The judgement on one change: how bad, what it does to the version, and why.</summary>
internal readonly record struct Impact(Severity Severity, VersionStep Step, string Reason)
{
    public static Impact Wire(string reason) => new(Severity.WireBreaking, VersionStep.Major, reason);

    public static Impact Source(string reason) => new(Severity.SourceBreaking, VersionStep.Major, reason);

    /// <summary>Something new to use.</summary>
    public static Impact Additive(string reason) => new(Severity.Additive, VersionStep.Minor, reason);

    /// <summary>A real change that nobody has to follow and nobody can use.</summary>
    public static Impact Harmless(string reason) => new(Severity.Additive, VersionStep.Patch, reason);

    /// <summary>For what is compared only so that nobody says that nothing changed.</summary>
    public static Impact NotGenerated { get; } = Harmless("Nothing is generated from this part.");

    public static Impact Noise(string reason) => new(Severity.Noise, VersionStep.None, reason);

    /// <summary>For keywords that the comparison does not know.</summary>
    public static Impact Unknown { get; } = Harmless("The comparison does not know this keyword, so whether it breaks anybody is not judged.");

    /// <summary>What is valid afterwards is more than before, and the C# type is the same.</summary>
    public static Impact Wider(Direction direction)
        => Harmless(direction.IsSent()
            ? "The service takes more than before."
            : "Clients do not check answers against limits, and the C# type holds the new values.");

    /// <summary>What is valid afterwards is less than before, and the C# type is the same: bad for whoever sends, good for whoever reads.</summary>
    public static Impact Narrower(Direction direction)
        => direction.IsSent()
            ? Wire("The service refuses some of what it took before.")
            : Harmless("The service answers only a part of what it might have answered before.");

    /// <summary>As <see cref="Wider"/>, where the generated type is another one afterwards.</summary>
    public static Impact WiderType(Direction direction)
        => direction.IsSent()
            ? Source("The service takes what it took before, but the C# type is another one.")
            : Wire("The service may answer what the old C# type cannot hold.");

    /// <summary>As <see cref="Narrower"/>, where the generated type is another one afterwards.</summary>
    public static Impact NarrowerType(Direction direction)
        => direction.IsSent()
            ? Wire("The service refuses some of what the old C# type could hold.")
            : Source("Old clients can read the answer, but the C# type is another one.");

    /// <summary>Neither form contains the other.</summary>
    public static Impact Different(Direction direction)
        => Wire(direction.IsSent() ? "The service refuses what old clients send." : "Old clients cannot read the answer.");
}

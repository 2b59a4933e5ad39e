namespace HubSpot.JsonConverters;

/// <summary>How deep models may nest: as deep as Newtonsoft reads by default.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal static class Depth
{
    public const int Limit = 64;

    public const string Exceeded = "The models nest deeper than 64 levels, or one contains itself.";
}

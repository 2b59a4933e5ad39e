namespace HubSpot.JsonConverters;

/// <summary>The deepest nesting of models: Newtonsoft's default for reading.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal static class Depth
{
    public const int Limit = 64;

    public const string Exceeded = "The models nest deeper than 64 levels, or one contains itself.";
}

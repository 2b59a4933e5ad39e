using System.Text.RegularExpressions;

namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>Classifies the media types of a document. They are written into headers, so only valid ones are used.</summary>
internal static partial class MediaTypes
{
    public const string Json = "application/json";
    public const string Anything = "*/*";
    public const string Bytes = "application/octet-stream";

    public static bool IsJson(string type) => Bare(type) is Json or Anything or "application/*" or "text/json" || Bare(type).EndsWith("+json", StringComparison.Ordinal);

    public static bool IsMultipart(string type) => Bare(type).StartsWith("multipart/", StringComparison.Ordinal);

    public static bool IsForm(string type) => Bare(type) == "application/x-www-form-urlencoded";

    /// <summary>Texts that are read as a string. Others, such as CSV, can be as large as files and are handled as files.</summary>
    public static bool IsText(string type) => Bare(type) is "text/plain" or "text/html" or "text/*";

    /// <summary>The media type, or the given default when it is not valid.</summary>
    public static string Safe(string type, string other) => Form().IsMatch(Bare(type)) && !Bare(type).Contains('*') ? Bare(type) : other;

    private static string Bare(string type) => type.Split(';')[0].Trim().ToLowerInvariant();

    [GeneratedRegex(@"\A[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+*-]{1,100}\z|\A\*/\*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

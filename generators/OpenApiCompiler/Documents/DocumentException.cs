using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>An input document cannot be used. The message says where, why, and what is accepted.</summary>
public sealed class DocumentException : Exception
{
    private const int LongestPointer = 1_000;

    private DocumentException(string message, string file, int line, int column, string pointer, Exception? inner)
        : base(message, inner)
    {
        File = file;
        Line = line;
        Column = column;
        Pointer = pointer;
    }

    /// <summary>The file, as it was given.</summary>
    public string File { get; }

    /// <summary>The line, from 1; 0 when the problem has none.</summary>
    public int Line { get; }

    /// <summary>The column, from 1; 0 when the problem has none.</summary>
    public int Column { get; }

    /// <summary>The place as a JSON pointer; empty for the whole document.</summary>
    public string Pointer { get; }

    /// <summary>The form that MSBuild and editors recognise as an error of a file and line.</summary>
    public string ToBuildError()
    {
        var origin = Line > 0 ? FormattableString.Invariant($"{File}({Line},{Column})") : File;
        var place = Pointer.Length > 0 ? $" At '{(Pointer.Length > LongestPointer ? Pointer[..LongestPointer] + "..." : Pointer)}'." : "";
        return OneLine.Of($"{origin}: error OPENAPI001: {Message}{place}");
    }

    internal static DocumentException At(JToken token, string file, string message)
    {
        var info = (IJsonLineInfo)token;
        return info.HasLineInfo()
            ? new(message, file, info.LineNumber, info.LinePosition, JsonPointer.To(token), null)
            : new(message, file, 0, 0, JsonPointer.To(token), null);
    }

    internal static DocumentException Unreadable(string file, string form, JsonReaderException cause)
    {
        var text = cause.Message;
        var tail = text.IndexOf(" Path '", StringComparison.Ordinal);
        return new($"The file is not valid {form}: {(tail > 0 ? text[..tail] : text)}", file, cause.LineNumber, cause.LinePosition, "", cause);
    }

    internal static DocumentException InLine(string file, int line, int column, string message, Exception? inner = null) => new(message, file, line, column, "", inner);

    internal static DocumentException Whole(string file, string message, Exception? inner = null) => new(message, file, 0, 0, "", inner);
}

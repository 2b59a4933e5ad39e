using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace HubSpot.JsonConverters.Emission;

/// <summary>C# text with indented blocks.</summary>
internal sealed class Code
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>The name followed by the number.</summary>
    public static string Numbered(string name, int number) => name + number.ToString(CultureInfo.InvariantCulture);

    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public Code Line(CodeText line) => Line(line.ToString());

    public Code Line(string line = "")
    {
        // Directives and empty lines are not indented.
        if (line.Length > 0 && line[0] != '#')
        {
            _text.Append(' ', 4 * _depth);
        }

        _text.Append(line).Append('\n');
        return this;
    }

    public Code Open(CodeText head) => Open(head.ToString());

    public Code Open(string? head = null)
    {
        if (head is not null)
        {
            Line(head);
        }

        Line("{");
        _depth++;
        return this;
    }

    public Code Close()
    {
        _depth--;
        return Line("}");
    }

    public override string ToString() => _text.ToString();
}

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace HubSpot.JsonConverters.Emission;

/// <summary>
/// What the compiler makes of an interpolated line of code. It takes texts and whole numbers only, and formats the numbers invariantly:
/// a machine's culture may have another minus sign, with which the line would not be C#.
/// </summary>
[InterpolatedStringHandler]
internal readonly struct CodeText(int literalLength, int formattedCount)
{
    private readonly StringBuilder _text = new(literalLength + (16 * formattedCount));

    public void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted(string? text) => _text.Append(text);

    public void AppendFormatted(int number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => _text.ToString();
}

using System.Text;

namespace HubSpot.MarketingEvents;

/// <summary>
/// The ASCII form of a label beyond ASCII (RFC 3492), without prefix. The framework's own conversion follows other tables on each system
/// and throws for labels that are too long to be sent, which are the ones to be measured here.
/// </summary>
internal static class Punycode
{
    private const int Radix = 36;
    private const int LowestThreshold = 1;
    private const int HighestThreshold = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int FirstBias = 72;
    private const int FirstBeyondAscii = 0x80;

    /// <param name="label">Well-formed text; the work grows with the square of its length.</param>
    public static string Encode(string label)
    {
        var points = CodePoints(label);
        var output = new StringBuilder();
        foreach (var point in points.Where(point => point < FirstBeyondAscii))
        {
            output.Append((char)point);
        }

        var (current, delta, bias, done, plain) = (FirstBeyondAscii, 0, FirstBias, output.Length, output.Length);
        if (plain > 0)
        {
            output.Append('-');
        }

        while (done < points.Count)
        {
            var next = points.Where(point => point >= current).Min();
            delta += (next - current) * (done + 1);
            current = next;
            foreach (var point in points)
            {
                delta += point < current ? 1 : 0;
                if (point == current)
                {
                    AppendNumber(output, delta, bias);
                    done++;
                    bias = Adapt(delta, done, isFirst: done == plain + 1);
                    delta = 0;
                }
            }

            delta++;
            current++;
        }

        return output.ToString();
    }

    // A number whose digits have thresholds, so that its end needs no mark.
    private static void AppendNumber(StringBuilder output, int number, int bias)
    {
        for (var position = Radix; ; position += Radix)
        {
            var threshold = Math.Min(Math.Max(position - bias, LowestThreshold), HighestThreshold);
            if (number < threshold)
            {
                output.Append(Digit(number));
                return;
            }

            output.Append(Digit(threshold + ((number - threshold) % (Radix - threshold))));
            number = (number - threshold) / (Radix - threshold);
        }
    }

    private static int Adapt(int delta, int points, bool isFirst)
    {
        delta = isFirst ? delta / Damp : delta / 2;
        delta += delta / points;
        var steps = 0;
        for (; delta > (Radix - LowestThreshold) * HighestThreshold / 2; steps += Radix)
        {
            delta /= Radix - LowestThreshold;
        }

        return steps + ((Radix - LowestThreshold + 1) * delta / (delta + Skew));
    }

    private static char Digit(int value) => (char)(value < 26 ? 'a' + value : '0' + value - 26);

    private static List<int> CodePoints(string text)
    {
        var points = new List<int>(text.Length);
        for (var index = 0; index < text.Length; index += char.IsHighSurrogate(text[index]) ? 2 : 1)
        {
            points.Add(char.ConvertToUtf32(text, index));
        }

        return points;
    }
}

using System.Globalization;
using System.Net;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Parts of the page that several of its figures have.</summary>
internal static class PageText
{
    public static string Encode(string text) => WebUtility.HtmlEncode(SafeText.OneLine(text));

    /// <summary>Begins a figure that says to those who do not see it what it shows.</summary>
    public static void BeginSvg(TextWriter output, string id, string title, string description, int width, int height)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""<svg viewBox="0 0 {width} {height}" role="img" aria-labelledby="{id}-title {id}-text">"""));
        output.WriteLine($"""<title id="{id}-title">{Encode(title)}</title><desc id="{id}-text">{Encode(description)}</desc>""");
    }

    /// <summary>The numbers behind a figure, folded away.</summary>
    public static void WriteTable(TextWriter output, string title, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        output.WriteLine($"""<details><summary>Numbers: {Encode(title)}</summary><div class="scroll" tabindex="0" role="region" aria-label="{Encode(title)}"><table>""");
        output.WriteLine($"<thead><tr>{string.Concat(columns.Select(column => $"""<th scope="col">{Encode(column)}</th>"""))}</tr></thead><tbody>");
        foreach (var row in rows)
        {
            output.WriteLine($"""<tr><th scope="row">{Encode(row[0])}</th>{string.Concat(row.Skip(1).Select(cell => $"<td>{Encode(cell)}</td>"))}</tr>""");
        }

        output.WriteLine("</tbody></table></div></details>");
    }
}

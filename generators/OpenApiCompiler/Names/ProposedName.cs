using System.Text;

namespace HubSpot.OpenApiCompiler.Names;

/// <summary>Derives a name from verb and path, for operations that are not in the names file.</summary>
internal static class ProposedName
{
    /// <param name="verb">The verb in lower case.</param>
    /// <param name="path">The path without its edition prefix.</param>
    /// <param name="isFree">Says whether a name is still free, and takes it.</param>
    public static OperationName For(string verb, string path, Func<OperationName, bool> isFree)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var words = segments.Where(s => !s.Contains('{')).Select(Pascal).Where(w => w.Length > 0).ToList();
        var keys = OperationName.Parameters(path).Select(Pascal).Where(w => w.Length > 0).ToList();
        var client = words.FirstOrDefault() ?? "Root";
        var method = Verb(verb) + string.Concat(words.Skip(1)) + (keys.Count > 0 ? "By" + string.Join("And", keys) : "");

        var name = new OperationName(verb, path, Letter(client), method);
        for (var number = 2; !isFree(name); number++)
        {
            name = name with { Method = method + number.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        }

        return name;
    }

    private static string Verb(string verb)
        => verb switch
        {
            "post" => "Create",
            "put" => "Set",
            "patch" => "Update",
            var other => Pascal(other),
        };

    private static string Letter(string word) => char.IsAsciiLetter(word[0]) ? word : "Api" + word;

    private static string Pascal(string text)
    {
        var name = new StringBuilder();
        var startsWord = true;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                startsWord = true;
                continue;
            }

            name.Append(startsWord ? char.ToUpperInvariant(c) : c);
            startsWord = false;
        }

        return name.ToString();
    }
}

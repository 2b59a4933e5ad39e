using System.Text.RegularExpressions;
using HubSpot.OpenApiCompiler.Generate.Operations;

namespace HubSpot.OpenApiCompiler.Generate.Naming;

/// <summary>The words of a path that can name something: without editions, and without words that only repeat the parameter that follows.</summary>
internal sealed partial record Route(string Verb, string Path, IReadOnlyList<Route.Step> Steps, bool HoldsMany)
{
    /// <summary>A fixed word of the path, or a parameter.</summary>
    public sealed record Step(string Text, bool IsParameter);

    /// <summary>The editions in the path, such as 'v3'; they tell operations apart that are equal otherwise.</summary>
    public string Edition { get; private init; } = "";

    /// <summary>Names of the document that tell operations apart whose paths do not: the schemas of the body and of the answer, and the tag.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    public static Route Of(string verb, string path, PathTemplate template, bool holdsMany)
    {
        var all = template.Steps().Select(s => new Step(s.Text, s.IsParameter)).ToList();
        var steps = all.Where(s => s.IsParameter || !EditionForm().IsMatch(s.Text)).ToList();
        // In '/user/{userId}' after another word, 'user' says how to look something up, and not what.
        for (var i = steps.Count - 2; i > 0; i--)
        {
            if (!steps[i].IsParameter && steps[i + 1].IsParameter && IsKeyOf(steps[i].Text, steps[i + 1].Text) && steps.Take(i).Any(s => !s.IsParameter))
            {
                steps.RemoveAt(i);
            }
        }

        return new Route(verb, path, steps, holdsMany) { Edition = string.Join(' ', all.Where(s => !s.IsParameter && EditionForm().IsMatch(s.Text)).Select(s => s.Text)) };
    }

    /// <summary>The fixed words before the first parameter.</summary>
    public IEnumerable<string> Beginning => Steps.TakeWhile(s => !s.IsParameter).Select(s => s.Text);

    /// <summary>The fixed words.</summary>
    public IEnumerable<string> Words => Steps.Where(s => !s.IsParameter).Select(s => s.Text);

    public IReadOnlyList<string> Keys => [.. Steps.Where(s => s.IsParameter).Select(s => s.Text)];

    public bool EndsInKey => Steps.Count > 0 && Steps[^1].IsParameter;

    private static bool IsKeyOf(string word, string parameter)
        => string.Equals(Identifier.Pascal(word), Identifier.Pascal(parameter), StringComparison.OrdinalIgnoreCase)
        || string.Equals(Identifier.Pascal(word) + "Id", Identifier.Pascal(parameter), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\A(?:v[0-9]+(?:[._][0-9]+)*(?:-?(?:alpha|beta|preview)[0-9]*)?|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?:-(?:alpha|beta|preview))?|alpha|beta|preview|public)\z", RegexOptions.CultureInvariant)]
    private static partial Regex EditionForm();
}

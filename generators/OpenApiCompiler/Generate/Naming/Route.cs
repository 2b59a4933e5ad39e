using System.Text.RegularExpressions;
using HubSpot.OpenApiCompiler.Generate.Operations;

namespace HubSpot.OpenApiCompiler.Generate.Naming;

/// <summary>The words of a path that can name something: no editions, and no word that only repeats the parameter behind it.</summary>
internal sealed partial record Route(string Verb, string Path, IReadOnlyList<Route.Step> Steps, bool HoldsMany)
{
    /// <summary>A fixed word of the path, or a parameter.</summary>
    public sealed record Step(string Text, bool IsParameter);

    public static Route Of(string verb, string path, PathTemplate template, bool holdsMany)
    {
        var steps = template.Steps().Where(s => s.IsParameter || !Edition().IsMatch(s.Text)).Select(s => new Step(s.Text, s.IsParameter)).ToList();
        // In '/user/{userId}' behind another word, 'user' says by what is looked up, and not what.
        for (var i = steps.Count - 2; i > 0; i--)
        {
            if (!steps[i].IsParameter && steps[i + 1].IsParameter && IsKeyOf(steps[i].Text, steps[i + 1].Text) && steps.Take(i).Any(s => !s.IsParameter))
            {
                steps.RemoveAt(i);
            }
        }

        return new Route(verb, path, steps, holdsMany);
    }

    /// <summary>The fixed words before the first parameter.</summary>
    public IEnumerable<string> Beginning => Steps.TakeWhile(s => !s.IsParameter).Select(s => s.Text);

    public IReadOnlyList<string> Keys => [.. Steps.Where(s => s.IsParameter).Select(s => s.Text)];

    public bool EndsInKey => Steps.Count > 0 && Steps[^1].IsParameter;

    private static bool IsKeyOf(string word, string parameter)
        => string.Equals(Identifier.Pascal(word), Identifier.Pascal(parameter), StringComparison.OrdinalIgnoreCase)
        || string.Equals(Identifier.Pascal(word) + "Id", Identifier.Pascal(parameter), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\A(?:v[0-9]+|[0-9]{4}-[0-9]{2}(?:-beta)?|beta|public)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Edition();
}

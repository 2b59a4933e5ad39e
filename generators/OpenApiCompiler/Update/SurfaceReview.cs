using HubSpot.OpenApiCompiler.Generate;
using HubSpot.OpenApiCompiler.Generate.Operations;
using HubSpot.OpenApiCompiler.Generate.Output;
using HubSpot.OpenApiCompiler.Generate.Shapes;

namespace HubSpot.OpenApiCompiler.Update;

/// <summary>What users of the SDK will see: the generated C# members that go, change and come.</summary>
/// <param name="Gone">Members that are no more.</param>
/// <param name="Changed">Members of another type or with other parameters.</param>
/// <param name="Added">Members that are new.</param>
internal sealed record SurfaceReview(IReadOnlyList<string> Gone, IReadOnlyList<string> Changed, IReadOnlyList<string> Added)
{
    public static SurfaceReview Of(Api before, Api after)
    {
        var old = Members(before).ToLookup(m => m.Name, m => m.Type, StringComparer.Ordinal);
        var @new = Members(after).ToLookup(m => m.Name, m => m.Type, StringComparer.Ordinal);
        var gone = new List<string>();
        var changed = new List<string>();
        var added = new List<string>();
        foreach (var name in old.Concat(@new).Select(g => g.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var lost = old[name].Except(@new[name], StringComparer.Ordinal).ToList();
            var fresh = @new[name].Except(old[name], StringComparer.Ordinal).ToList();
            if (lost is [var from] && fresh is [var to])
            {
                changed.Add($"{name}{from} becomes {name}{to}");
                continue;
            }

            gone.AddRange(lost.Select(type => name + type));
            added.AddRange(fresh.Select(type => name + type));
        }

        return new SurfaceReview(gone, changed, added);
    }

    private static IEnumerable<(string Name, string Type)> Members(Api api)
        => api.Operations.SelectMany(Members).Concat(api.Models.SelectMany(Members));

    private static IEnumerable<(string Name, string Type)> Members(Operation operation)
    {
        var code = new OperationCode(operation);
        var answer = operation.Answer.Kind == AnswerKind.Nothing ? "" : $": {Short(CSharpType.Of(operation.Answer.Shape))}";
        yield return ($"{operation.Area}Client.{operation.Name}Async", $"({Short(code.Parameters)}){answer}");
        foreach (var option in operation.OptionsName is null ? [] : operation.PlainParameters.Where(p => !p.IsRequired))
        {
            yield return ($"{operation.OptionsName}.{option.Name}", $": {Short(CSharpType.Of(option.Shape))}");
        }
    }

    private static IEnumerable<(string Name, string Type)> Members(Model model)
        => model switch
        {
            ObjectModel map => map.Members.Select(m => ($"{map.Name}.{m.Name}", $": {Short(CSharpType.Of(m.Shape))}")).Append(($"class {map.Name}", "")),
            WordsModel words => words.Words.Select(w => ($"{words.Name}.{w.Name}", "")).Append(($"struct {words.Name}", "")),
            UnionModel union => union.Variants.Select(v => ($"{union.Name}.As{v.Name}()", $": {Short(CSharpType.Of(v.Shape))}")).Append(($"class {union.Name}", "")),
            _ => [],
        };

    private static string Short(string type)
        => type.Replace(CSharpType.Collections, "", StringComparison.Ordinal).Replace(CSharpType.Any, "JToken", StringComparison.Ordinal).Replace("global::System.", "", StringComparison.Ordinal);
}

using HubSpot.OpenApiCompiler.Generate.Naming;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>Reads enums.</summary>
internal sealed class WordsReader(SchemaParts parts, Budget budget, ModelList models)
{
    private readonly Dictionary<(string Name, bool IsNumeric), WordsModel> _shared = [];

    /// <param name="schema">A schema that is an enum, or has one among its parts.</param>
    /// <param name="wanted">The name for an enum that the document does not name.</param>
    /// <param name="isShared">Whether enums that want the same name become one type, with the values of all.</param>
    public WordsModel Read(JObject schema, string wanted, bool isShared)
    {
        var source = parts.Parts(schema).First(p => EnumValues.Of(p) is not null);
        var values = EnumValues.Of(source)!;
        budget.AddWords(values.Count, source);
        foreach (var value in values)
        {
            budget.AddName(value, source["enum"] ?? source);
        }

        var isNumeric = EnumValues.AreNumbers(source);
        if (!isShared || models.IsNamed(schema))
        {
            return Fill(models.Add(schema, wanted, Create), values);
        }

        if (!_shared.TryGetValue((wanted, isNumeric), out var model))
        {
            _shared[(wanted, isNumeric)] = model = models.AddTwin(schema, $"/parameters {wanted}{(isNumeric ? " number" : "")}", wanted, Create);
        }

        return Fill(model, values.Union(model.Words.Select(w => w.Value), StringComparer.Ordinal));

        WordsModel Create(string name) => new(name, DocumentText.Of(schema), isNumeric);
    }

    private static WordsModel Fill(WordsModel model, IEnumerable<string> values)
    {
        var sorted = values.Order(StringComparer.Ordinal).ToList();
        var names = NameScope.ForMembersOf(model.Name).TakeAll(sorted, Identifier.Pascal);
        model.Words = [.. sorted.Select(v => new Word(v, names[v]))];
        return model;
    }
}

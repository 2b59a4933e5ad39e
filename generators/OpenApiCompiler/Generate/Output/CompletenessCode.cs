using HubSpot.OpenApiCompiler.Generate.Naming;
using HubSpot.OpenApiCompiler.Generate.Shapes;

namespace HubSpot.OpenApiCompiler.Generate.Output;

/// <summary>Writes how a model of a request finds out what was never set: once as a fast condition, once to say what it is.</summary>
internal sealed class CompletenessCode(IReadOnlySet<Model> sent)
{
    private readonly List<string> _conditions = [];
    private readonly List<string> _lines = [];

    /// <summary>The C# condition under which nothing is missing.</summary>
    public string Condition => _conditions.Count == 0 ? "true" : string.Join(" && ", _conditions);

    /// <summary>Calls of the check that name what is missing.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <param name="member">The member.</param>
    /// <param name="isRequired">Whether it must be set.</param>
    /// <param name="hasField">Whether a field behind the property tells whether it was.</param>
    public void Add(Member member, bool isRequired, bool hasField)
    {
        var wire = Literal.Of(member.WireName);
        if (isRequired && member.Tag is null)
        {
            var isSet = hasField ? $"_{Identifier.Camel(member.Name)}.HasValue" : $"{member.Name} is not null";
            _conditions.Add(isSet);
            _lines.Add($"Required({wire}, {isSet})");
        }

        switch (member.Shape)
        {
            case ModelShape { Model: ObjectModel } one when sent.Contains(one.Model):
                _conditions.Add($"{member.Name} is not IRequestPart {{ IsComplete: false }}");
                _lines.Add($"Part({wire}, {member.Name})");
                break;
            case ListShape { HoldsNulls: false, Item: ModelShape { Model: ObjectModel } }:
                // An empty batch is refused by the service (observed on batches of other APIs).
                var mayBeEmpty = isRequired && member.WireName == "inputs" ? "false" : "true";
                _conditions.Add($"RequestCheck.IsComplete({member.Name}, mayBeEmpty: {mayBeEmpty})");
                _lines.Add($"Parts({wire}, {member.Name}, mayBeEmpty: {mayBeEmpty})");
                break;
            case MapShape { HoldsNulls: false, Value: ModelShape { Model: ObjectModel } }:
                _conditions.Add($"RequestCheck.IsComplete({member.Name})");
                _lines.Add($"Parts({wire}, {member.Name})");
                break;
        }
    }
}

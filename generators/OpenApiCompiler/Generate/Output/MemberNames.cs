using HubSpot.OpenApiCompiler.Generate.Naming;
using HubSpot.OpenApiCompiler.Generate.Operations;
using HubSpot.OpenApiCompiler.Generate.Shapes;

namespace HubSpot.OpenApiCompiler.Generate.Output;

/// <summary>Names for members of a client that are not seen outside: methods may share a name, what they stand on may not.</summary>
internal sealed class MemberNames
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The wanted name, or one that also says what the operation is addressed by or sends.</summary>
    public string Free(string wanted, Operation operation)
    {
        var told = operation.Parameters.FirstOrDefault(p => p.Place == ParameterPlace.Path) is { } first ? "By" + Identifier.Pascal(first.WireName)
            : operation.Body?.Shape is ModelShape body ? "Of" + body.Model.Name
            : "";
        if (_taken.Add(wanted))
        {
            return wanted;
        }

        var number = 2;
        for (var free = wanted + told; ; free = Identifier.Numbered(wanted + told, number++))
        {
            if (_taken.Add(free))
            {
                return free;
            }
        }
    }
}

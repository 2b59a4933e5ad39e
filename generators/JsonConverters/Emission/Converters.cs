using HubSpot.JsonConverters.Reading;

namespace HubSpot.JsonConverters.Emission;

/// <summary>The converters that the code of a model calls: one instance of each, in a static field.</summary>
internal sealed class Converters(string runtime)
{
    private readonly List<string> _types = [];

    /// <summary>The name of the field that holds the converter of the class; null in code where there is no class.</summary>
    public string Field(string? type)
    {
        if (type is null)
        {
            return "null";
        }

        type = type.Replace(RuntimeConverters.Prefix, runtime);
        if (!_types.Contains(type))
        {
            _types.Add(type);
        }

        return Code.Numbered("Converter", _types.IndexOf(type));
    }

    public void Emit(Code code)
    {
        for (var i = 0; i < _types.Count; i++)
        {
            code.Line().Line($"private static readonly {_types[i]} Converter{i} = new {_types[i]}();");
        }
    }
}

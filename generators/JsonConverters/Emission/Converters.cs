namespace HubSpot.JsonConverters.Emission;

/// <summary>The converters that a model calls: one instance of each, kept beside its code.</summary>
internal sealed class Converters
{
    private readonly List<string> _types = [];

    /// <summary>The name of the field that holds the converter of that class.</summary>
    public string Field(string? type)
    {
        if (type is null)
        {
            return "null";
        }

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

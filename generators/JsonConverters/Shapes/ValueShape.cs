namespace HubSpot.JsonConverters.Shapes;

/// <summary>How a value of a member, a list or a dictionary is read and written. Type is its C# name without nullable annotation.</summary>
internal abstract record ValueShape(string Type)
{
    /// <summary>Whether the type is a value type.</summary>
    public virtual bool IsStruct => false;

    /// <summary>Whether the value is created and then filled, so that an existing one can be filled instead.</summary>
    public virtual bool IsFilled => false;

    /// <summary>The model that the value is or that its lists and dictionaries contain.</summary>
    public virtual string? Model => null;
}

/// <summary>A value for which source and sink have methods. IsCast: it is read as a wider type and cast.</summary>
internal sealed record ScalarShape(string Type, string Method, bool IsStructType, bool IsCast) : ValueShape(Type)
{
    public override bool IsStruct => IsStructType;
}

/// <summary>Any JSON. Null is a token like any other, or reads as nothing.</summary>
internal sealed record TokenShape(bool IsNullNothing = false) : ValueShape(Name)
{
    public const string Name = "global::Newtonsoft.Json.Linq.JToken";
}

/// <summary>A text or a number, with a converter that derives from the runtime's ScalarConverter.</summary>
internal sealed record ConvertedScalarShape(string Type, string Converter) : ValueShape(Type)
{
    public override bool IsStruct => true;
}

/// <summary>A class that holds any JSON, with a converter that derives from the runtime's TokenConverter.</summary>
internal sealed record ConvertedTokenShape(string Type, string Converter) : ValueShape(Type);

/// <summary>A value with a Newtonsoft converter, or one that only the serializer can handle.</summary>
/// <param name="Type">Its C# name, with nullable annotation.</param>
/// <param name="IsReference">Whether it is a reference type.</param>
/// <param name="Converter">The class of the converter; null when the serializer decides.</param>
/// <param name="IsReadInto">Whether an existing value is read into.</param>
internal sealed record OtherShape(string Type, bool IsReference, string? Converter, bool IsReadInto) : ValueShape(Type);

/// <summary>Another model, or the same one.</summary>
internal sealed record ModelReference(string Type) : ValueShape(Type)
{
    public override bool IsFilled => true;

    public override string? Model => Type;
}

/// <summary>A list; Instance is the class to create, ItemType the type of the items with nullable annotation.</summary>
internal sealed record ListShape(string Type, string Instance, string ItemType, ValueShape Item, bool IsItemNullable) : ValueShape(Type)
{
    public override bool IsFilled => true;

    public override string? Model => Item.Model;
}

/// <summary>A dictionary with string keys; Instance is the class to create, ItemType the type of the values with nullable annotation.</summary>
internal sealed record MapShape(string Type, string Instance, string ItemType, ValueShape Item, bool IsItemNullable) : ValueShape(Type)
{
    public override bool IsFilled => true;

    public override string? Model => Item.Model;
}

namespace HubSpot.JsonConverters.Shapes;

/// <summary>How a value of a member, a list or a dictionary is read and written. Type is its C# name without the mark of a nullable.</summary>
internal abstract record ValueShape(string Type)
{
    /// <summary>Whether null is no value of the type.</summary>
    public virtual bool IsStruct => false;

    /// <summary>Whether it is made first and filled then, so that what is there already can be filled in its place.</summary>
    public virtual bool IsFilled => false;

    /// <summary>The models inside, however deep in lists and dictionaries.</summary>
    public virtual string? Model => null;
}

/// <summary>A value that source and sink have methods for. What is read is cast where no method is for the type itself.</summary>
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

/// <summary>A value with a converter of its own, or one that only the serializer knows.</summary>
/// <param name="Type">Its C# name, with the mark of a nullable.</param>
/// <param name="IsReference">Whether it is no value type.</param>
/// <param name="Converter">The class of the converter; null for whatever the serializer does.</param>
/// <param name="IsReadInto">Whether what is there already counts.</param>
internal sealed record OtherShape(string Type, bool IsReference, string? Converter, bool IsReadInto) : ValueShape(Type);

/// <summary>Another model, or the same one.</summary>
internal sealed record ModelReference(string Type) : ValueShape(Type)
{
    public override bool IsFilled => true;

    public override string? Model => Type;
}

/// <summary>A list; Instance is the class that is made for it, ItemType the type of its items with the mark of a nullable.</summary>
internal sealed record ListShape(string Type, string Instance, string ItemType, ValueShape Item, bool IsItemNullable) : ValueShape(Type)
{
    public override bool IsFilled => true;

    public override string? Model => Item.Model;
}

/// <summary>A dictionary with texts as keys; Instance is the class that is made for it, ItemType the type of its values with the mark of a nullable.</summary>
internal sealed record MapShape(string Type, string Instance, string ItemType, ValueShape Item, bool IsItemNullable) : ValueShape(Type)
{
    public override bool IsFilled => true;

    public override string? Model => Item.Model;
}

namespace HubSpot.JsonConverters;

/// <summary>An open enum: a word as it is on the wire. The generator implements it.</summary>
[Microsoft.CodeAnalysis.Embedded]
internal interface IJsonWord
{
    /// <summary>The word; null for the default value.</summary>
    string? Word { get; }
}

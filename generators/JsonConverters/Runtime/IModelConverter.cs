namespace HubSpot.JsonConverters;

/// <summary>Marks the converters that the generator gave to models.</summary>
[Microsoft.CodeAnalysis.Embedded]
internal interface IModelConverter;

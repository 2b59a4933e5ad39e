namespace HubSpot.JsonConverters.Shapes;

/// <summary>A model with its place and what there is to say about it. These move with every line above, and the code does not.</summary>
internal sealed record ReadModel(ModelShape Shape, Place? Place, EquatableList<Finding> Findings);

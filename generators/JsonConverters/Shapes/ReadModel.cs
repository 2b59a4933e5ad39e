namespace HubSpot.JsonConverters.Shapes;

/// <summary>A model with its location and findings. These change with every edit above the model; the shape, and so the emitted code, does not.</summary>
internal sealed record ReadModel(ModelShape Shape, Place? Place, EquatableList<Finding> Findings);

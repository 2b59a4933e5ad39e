using HubSpot.JsonConverters.Shapes;

namespace HubSpot.JsonConverters.Emission;

/// <summary>A model, and which of the models inside it are left to reflection.</summary>
internal sealed record ModelPlan(ModelShape Model, string FileName, EquatableList<string> Unsupported)
{
    /// <summary>What is really done with a value: a model without a converter goes through the serializer.</summary>
    public ValueShape Resolve(ValueShape value)
        => value is ModelReference && Unsupported.Contains(value.Type) ? new OtherShape(value.Type, true, null, true) : value;

    /// <summary>Plans for all models that get a converter.</summary>
    public static IEnumerable<ModelPlan> For(IReadOnlyCollection<ModelShape> models)
    {
        var supported = new HashSet<string>(models.Where(m => m.IsSupported).Select(m => m.FullName));
        return FileNames.For(models.Where(m => m.IsSupported)).Select(named => new ModelPlan(
            named.Model,
            named.FileName,
            new EquatableList<string>(named.Model.Members.Select(v => v.Value.Model).OfType<string>().Where(name => !supported.Contains(name)).Distinct())));
    }
}

using HubSpot.JsonConverters.Shapes;

namespace HubSpot.JsonConverters.Emission;

/// <summary>What the emitters need to know about one model.</summary>
/// <param name="Model">The model.</param>
/// <param name="FileName">The name of the generated file, without folder and extension.</param>
/// <param name="Unsupported">Full names of the models that it refers to and that have no converter.</param>
/// <param name="Space">The namespace of the runtime.</param>
internal sealed record ModelPlan(ModelShape Model, string FileName, EquatableList<string> Unsupported, string Space)
{
    /// <summary>The prefix of runtime types in emitted code.</summary>
    public string Runtime => $"global::{Space}.";

    /// <summary>The shape to emit code for: a reference to a model without a converter becomes a call of the serializer.</summary>
    public ValueShape Resolve(ValueShape value)
        => value is ModelReference && Unsupported.Contains(value.Type) ? new OtherShape(value.Type, true, null, true) : value;

    /// <summary>Plans for all models that get a converter.</summary>
    public static IEnumerable<ModelPlan> For(IReadOnlyCollection<ModelShape> models, string space)
    {
        var supported = new HashSet<string>(models.Where(m => m.IsSupported).Select(m => m.FullName));
        return FileNames.For(models.Where(m => m.IsSupported)).Select(named => new ModelPlan(
            named.Model,
            named.FileName,
            new EquatableList<string>(named.Model.Members.Select(v => v.Value.Model).OfType<string>().Where(name => !supported.Contains(name)).Distinct()),
            space));
    }
}

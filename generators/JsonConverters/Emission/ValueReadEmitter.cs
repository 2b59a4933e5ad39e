using HubSpot.JsonConverters.Reading;
using HubSpot.JsonConverters.Shapes;

namespace HubSpot.JsonConverters.Emission;

/// <summary>Emits the code that reads one value: of a member, an item of a list, or a value of a dictionary.</summary>
internal sealed class ValueReadEmitter(ModelPlan plan, Converters converters)
{
    public const string RefuseNull = "throw source.Wrong(\"Null is not allowed here.\")";

    /// <summary>Emits a variable with the next value, or null. With <paramref name="existing"/>, the object in that variable is read into.</summary>
    public void Declare(Code code, ValueShape value, string variable, string? existing)
    {
        switch (value)
        {
            case ScalarShape { IsCast: true } scalar:
                code.Line($"var {variable} = checked(({scalar.Type}?)source.{scalar.Method}());");
                break;
            case ScalarShape scalar:
                code.Line($"var {variable} = source.{scalar.Method}();");
                break;
            case TokenShape:
                code.Line($"var {variable} = source.ReadToken();");
                break;
            case ConvertedTokenShape token:
                code.Line($"var {variable} = {converters.Field(token.Converter)}.ReadOrNull(source.ReadToken());");
                break;
            case ConvertedScalarShape scalar:
                code.Line($"var {variable} = source.ReadScalar({converters.Field(scalar.Converter)});");
                break;
            case OtherShape other:
                code.Line($"source.ReadOther<{other.Type}>({converters.Field(other.Converter)}, null, true, out var {variable});");
                break;
            case ModelReference model:
                Model(code, model, variable, existing);
                break;
            case ListShape list:
                code.Line($"{list.Type}? {variable} = null;").Open("if (source.StartArray())");
                Items(code, list, variable + "Items", existing);
                code.Line($"{variable} = ({list.Type}){variable}Items;").Close();
                break;
            case MapShape map:
                code.Line($"{map.Type}? {variable} = null;").Open("if (source.StartObject())");
                Entries(code, map, variable + "Items", existing);
                code.Line($"{variable} = ({map.Type}){variable}Items;").Close();
                break;
        }
    }

    private static void Model(Code code, ModelReference model, string variable, string? existing)
    {
        code.Line($"{model.Type}? {variable} = null;");
        if (existing is not null)
        {
            // The emitted code does not know the members of a derived class.
            code.Open($"if ({existing} is not null && ((object){existing}).GetType() != typeof({model.Type}))")
                .Open($"if (!source.ReadOther<{model.Type}?>(null, {existing}, false, out {variable}))")
                .Line($"{variable} = null;")
                .Close()
                .Close()
                .Open("else if (source.StartObject())");
        }
        else
        {
            code.Open("if (source.StartObject())");
        }

        code.Line($"{variable} = {(existing is null ? "" : existing + " ?? ")}new {model.Type}();")
            .Line($"{model.Type}.{ModelReader.Members}.Read({variable}, ref source);")
            .Close();
    }

    private void Items(Code code, ListShape list, string variable, string? existing)
    {
        Collection(code, $"global::System.Collections.Generic.ICollection<{list.ItemType}>", list.Instance, variable, existing);
        var item = plan.Resolve(list.Item);
        if (item is OtherShape other)
        {
            code.Open($"while (source.ReadOther<{other.Type}>({converters.Field(other.Converter)}, null, true, out var {variable}Item))");
        }
        else
        {
            code.Open("while (true)");
            Declare(code, item, variable + "Item", null);
            code.Open($"if ({variable}Item is null && source.AtEnd)").Line("break;").Close();
        }

        code.Line($"{variable}.Add({Settled(item, variable + "Item", list.IsItemNullable)});")
            .Close();
    }

    private void Entries(Code code, MapShape map, string variable, string? existing)
    {
        Collection(code, $"global::System.Collections.Generic.IDictionary<string, {map.ItemType}>", map.Instance, variable, existing);
        var item = plan.Resolve(map.Item);
        code.Open($"while (source.NextKey() is {{ }} {variable}Key)");
        Declare(code, item, variable + "Item", null);
        code.Line($"{variable}[{variable}Key] = {Settled(item, variable + "Item", map.IsItemNullable)};").Close();
    }

    // Like Newtonsoft, an existing collection is added to.
    private static void Collection(Code code, string type, string instance, string variable, string? existing)
    {
        if (existing is null)
        {
            code.Line($"var {variable} = new {instance}();");
            return;
        }

        code.Line($"var {variable} = {existing} as {type};")
            .Open($"if ({variable} is null || {variable}.IsReadOnly)")
            .Line($"{variable} = new {instance}();")
            .Close();
    }

    /// <summary>The expression to store: with null where the target allows it, and with an exception or a default where it does not.</summary>
    public static string Settled(ValueShape value, string variable, bool isNullable) => value switch
    {
        TokenShape { IsNullNothing: false } => $"{variable} ?? global::Newtonsoft.Json.Linq.JValue.CreateNull()",
        OtherShape => variable,
        { IsStruct: true } when isNullable => variable,
        ConvertedScalarShape => variable + ".GetValueOrDefault()",
        { IsStruct: true } => $"{variable} ?? {RefuseNull}",
        _ => variable + "!",
    };
}

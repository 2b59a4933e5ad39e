using HubSpot.JsonConverters.Reading;
using HubSpot.JsonConverters.Shapes;

namespace HubSpot.JsonConverters.Emission;

/// <summary>Writes the method that reads the members of a model.</summary>
internal sealed class ReadEmitter(ModelPlan plan, Converters converters)
{
    private const string Null = "throw source.Wrong(\"Null is no value here.\")";
    private const string Value = "value";
    private const string Existing = "existing";

    private readonly List<string> _required = [.. plan.Model.Members.Where(m => m.IsRequired).Select(m => m.WireName)];

    public void Emit(Code code)
    {
        code.Line($"public static void Read<TSource>({plan.Model.FullName} model, ref TSource source)")
            .Line($"    where TSource : struct, {ModelEmitter.Runtime}IJsonSource")
            .Line("#if NET9_0_OR_GREATER")
            .Line("    , allows ref struct")
            .Line("#endif")
            .Open();
        for (var i = 0; i < _required.Count; i += 64)
        {
            code.Line($"ulong seen{i / 64} = 0;");
        }

        code.Open("while (true)").Open("switch (source.NextMember<Names>())");
        for (var i = 0; i < plan.Model.Members.Count; i++)
        {
            code.Line($"case {i}:").Open();
            Member(code, plan.Model.Members[i]);
            code.Line("break;").Close();
        }

        code.Line("case -1:").Open();
        CheckRequired(code);
        code.Line("return;").Close().Line("default:").Open();
        if (plan.Model.UnknownMembers is { } unknown)
        {
            var item = unknown.HoldsTokens ? (ValueShape)new TokenShape() : new OtherShape(unknown.ItemType, true, null, false);
            code.Line("var name = source.UnknownName;");
            Declare(code, item, Value, null);
            code.Line($"(model.{unknown.Name} ??= new global::System.Collections.Generic.Dictionary<string, {unknown.ItemType}>())[name] = {Settled(item, Value, true)};");
        }
        else
        {
            code.Line("source.Skip();");
        }

        code.Line("break;").Close().Close().Close().Close();
    }

    private void Member(Code code, MemberShape member)
    {
        var value = plan.Resolve(member.Value);
        var target = "model." + member.Name;
        var refusal = $"throw source.Wrong({Code.Literal($"'{member.WireName}' must not be null.")})";
        if (value is OtherShape other)
        {
            Other(code, other, member, target, refusal);
        }
        else
        {
            if (value is ModelReference or ListShape or MapShape)
            {
                code.Line($"var {Existing} = {target};");
            }

            Declare(code, value, Value, Existing);
            Assign(code, value, member, target, refusal);
        }

        if (_required.IndexOf(member.WireName) is >= 0 and var bit)
        {
            code.Line($"seen{bit / 64} |= 1UL << {bit % 64};");
        }
    }

    private void Other(Code code, OtherShape value, MemberShape member, string target, string refusal)
    {
        var existing = value.IsReadInto ? target : "null";
        var isNullConverted = member is { SkipsNull: false, RefusesNull: false };
        code.Open($"if (source.ReadOther<{value.Type}>({converters.Field(value.Converter)}, {existing}, {(isNullConverted ? "true" : "false")}, out var {Value}){(member is { SkipsNull: true, IsNullable: true } ? $" && {Value} is not null" : "")})");
        if (value is { IsReadInto: true, IsReference: true })
        {
            code.Open($"if (!object.ReferenceEquals({Value}, {target}))").Line($"{target} = {Value};").Close();
        }
        else
        {
            code.Line($"{target} = {Value};");
        }

        code.Close();
        if (member.RefusesNull)
        {
            code.Open("else if (source.IsNull)").Line(refusal + ";").Close();
        }
    }

    private static void Assign(Code code, ValueShape value, MemberShape member, string target, string refusal)
    {
        if (value is ModelReference or ListShape or MapShape)
        {
            if (member.RefusesNull)
            {
                code.Open($"if ({Value} is null)").Line(refusal + ";").Close();
            }

            // What was there and was added to is not set once more: setters may do more than set.
            code.Open($"if (!object.ReferenceEquals({Value}, {Existing}){(member.SkipsNull ? $" && {Value} is not null" : "")})").Line($"{target} = {Value}!;").Close();
        }
        else if (member.RefusesNull)
        {
            code.Line($"{target} = {Value} ?? {refusal};");
        }
        else if (member.SkipsNull)
        {
            code.Open($"if ({Value} is not null)").Line($"{target} = {Value}{(value.IsStruct ? ".Value" : "")};").Close();
            // An empty text stands for null only where null may be.
            if (value is ScalarShape { Method: "ReadInt64" } && !member.IsNullable)
            {
                code.Open("else if (!source.IsNull)").Line(Null + ";").Close();
            }
        }
        else
        {
            code.Line($"{target} = {Settled(value, Value, member.IsNullable)};");
        }
    }

    private void CheckRequired(Code code)
    {
        for (var i = 0; i < _required.Count; i++)
        {
            code.Open($"if ((seen{i / 64} & (1UL << {i % 64})) == 0)")
                .Line($"throw source.Wrong({Code.Literal($"The required member '{_required[i]}' is missing.")});")
                .Close();
        }
    }

    /// <summary>Declares the variable and gives it the next value; null where there is none. What Existing holds is read into.</summary>
    private void Declare(Code code, ValueShape value, string variable, string? existing)
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
            // The members of a class that somebody derived from the model are not known here.
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

    // As Newtonsoft does, a collection that is already there is added to.
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

    /// <summary>The value as it is stored, where null may stand for it, or must not.</summary>
    private static string Settled(ValueShape value, string variable, bool isNullable) => value switch
    {
        TokenShape => $"{variable} ?? global::Newtonsoft.Json.Linq.JValue.CreateNull()",
        OtherShape => variable,
        { IsStruct: true } when isNullable => variable,
        ConvertedScalarShape => variable + ".GetValueOrDefault()",
        { IsStruct: true } => $"{variable} ?? {Null}",
        _ => variable + "!",
    };
}

using HubSpot.JsonConverters.Reading;
using HubSpot.JsonConverters.Shapes;

namespace HubSpot.JsonConverters.Emission;

/// <summary>Writes the method that reads the members of a model.</summary>
internal sealed class ReadEmitter(ModelPlan plan, Converters converters)
{
    private const string Null = "throw source.Wrong(\"Null is no value here.\")";

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
            code.Line("var name = source.UnknownName;");
            Value(code, unknown.HoldsTokens ? new TokenShape() : new OtherShape("object", false, false, null, false), "value", null);
            code.Line($"(model.{unknown.Name} ??= new global::System.Collections.Generic.Dictionary<string, {unknown.ItemType}>())[name] = {(unknown.HoldsTokens ? Settled(new TokenShape(), "value", true) : "value!")};");
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
        Value(code, value, "value", target);
        if (value is OtherShape { IsConverterAskedAboutNull: true })
        {
            code.Line($"{target} = value;");
        }
        else if (member.RefusesNull)
        {
            code.Line($"{target} = value ?? throw source.Wrong({Code.Literal($"'{member.WireName}' must not be null.")});");
        }
        else if (member.SkipsNull)
        {
            code.Open("if (value is not null)").Line($"{target} = value{(value.IsStruct ? ".Value" : "")};").Close();
        }
        else
        {
            code.Line($"{target} = {Settled(value, "value", member.IsNullable)};");
        }

        if (_required.IndexOf(member.WireName) is >= 0 and var bit)
        {
            code.Line($"seen{bit / 64} |= 1UL << {bit % 64};");
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
    private void Value(Code code, ValueShape value, string variable, string? existing)
    {
        switch (value)
        {
            case ScalarShape scalar:
                code.Line($"var {variable} = source.{scalar.Method}();");
                break;
            case TokenShape:
                code.Line($"var {variable} = source.ReadToken();");
                break;
            case OtherShape { IsScalarConverter: true } other:
                code.Line($"var {variable} = source.ReadScalar({converters.Field(other)});");
                break;
            case OtherShape other:
                code.Line($"source.ReadOther<{other.AskedType}>({converters.Field(other)}, {existing ?? "default"}, out var {variable});");
                break;
            case ModelReference model:
                code.Line($"{model.Type}? {variable} = null;")
                    .Open("if (source.StartObject())")
                    .Line($"{variable} = {(existing is null ? "" : existing + " ?? ")}new {model.Type}();")
                    .Line($"{model.Type}.{ModelReader.Members}.Read({variable}, ref source);")
                    .Close();
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

    private void Items(Code code, ListShape list, string variable, string? existing)
    {
        Collection(code, $"global::System.Collections.Generic.ICollection<{list.ItemType}>", list.Instance, variable, existing);
        var item = plan.Resolve(list.Item);
        if (item is OtherShape { IsScalarConverter: false } other)
        {
            code.Open($"while (source.ReadOther<{other.AskedType}>({converters.Field(other)}, default, out var {variable}Item))");
        }
        else
        {
            code.Open("while (true)");
            Value(code, item, variable + "Item", null);
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
        Value(code, item, variable + "Item", null);
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

        code.Line($"var {variable} = ({type}?){existing};")
            .Open($"if ({variable} is null || {variable}.IsReadOnly)")
            .Line($"{variable} = new {instance}();")
            .Close();
    }

    /// <summary>The value as it is stored, where null may stand for it, or must not.</summary>
    private static string Settled(ValueShape value, string variable, bool isNullable) => value switch
    {
        TokenShape => $"{variable} ?? global::Newtonsoft.Json.Linq.JValue.CreateNull()",
        OtherShape { IsConverterAskedAboutNull: true } => variable,
        { IsStruct: true } when isNullable => variable,
        OtherShape { IsScalarConverter: true } => variable + ".GetValueOrDefault()",
        { IsStruct: true } => $"{variable} ?? {Null}",
        _ => variable + "!",
    };
}

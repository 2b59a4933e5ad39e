using HubSpot.JsonConverters.Reading;
using HubSpot.JsonConverters.Shapes;

namespace HubSpot.JsonConverters.Emission;

/// <summary>Emits the method that writes the members of a model.</summary>
internal sealed class WriteEmitter(ModelPlan plan, Converters converters)
{
    public void Emit(Code code)
    {
        code.Line($"public static void Write<TSink>({plan.Model.FullName} model, ref TSink sink)")
            .Line($"    where TSink : struct, {plan.Runtime}IJsonSink")
            .Open()
            .Open($"if (((object)model).GetType() != typeof({plan.Model.FullName}))")
            .Line($"sink.WriteOther<{plan.Model.FullName}>(null, model);")
            .Line("return;")
            .Close()
            .Line()
            .Line("sink.StartObject();");
        for (var i = 0; i < plan.Model.Members.Count; i++)
        {
            Member(code, plan.Model.Members[i], Code.Numbered("value", i));
        }

        if (plan.Model.UnknownMembers is { } unknown)
        {
            code.Open($"if (model.{unknown.Name} is {{ }} unknown)").Open("foreach (var member in unknown)")
                .Line("sink.Key(member.Key);")
                .Line(unknown.HoldsTokens ? "sink.Write(member.Value);" : $"sink.WriteOther<{unknown.ItemType}>(null, member.Value);")
                .Close().Close();
        }

        code.Line("sink.EndObject();").Close();
    }

    private void Member(Code code, MemberShape member, string variable)
    {
        if (!member.IsNullable)
        {
            Name(code, member);
            Value(code, member.Value, "model." + member.Name, variable);
            return;
        }

        code.Open($"if (model.{member.Name} is {{ }} {variable})");
        Name(code, member);
        Value(code, member.Value, variable, variable);
        code.Close();
        if (member.SkipsNull)
        {
            return;
        }

        // The name is written before the exception is thrown, because the path in the message contains it.
        code.Open("else");
        Name(code, member);
        code.Line(member.RefusesNull ? $"throw sink.Wrong({Code.Literal($"'{member.WireName}' must not be null.")});" : "sink.Null();").Close();
    }

    private static void Name(Code code, MemberShape member)
        => code.Line(NamesEmitter.IsPlain(member.WireName)
            ? $"sink.Name({Code.Literal(member.WireName)}, {Code.Literal($"\"{member.WireName}\":")}u8);"
            : $"sink.Key({Code.Literal(member.WireName)});");

    private void Value(Code code, ValueShape declared, string value, string prefix)
    {
        switch (plan.Resolve(declared))
        {
            case ScalarShape or TokenShape:
                code.Line($"sink.Write({value});");
                break;
            case ConvertedTokenShape token:
                code.Line($"sink.Write({converters.Field(token.Converter)}.Write({value}));");
                break;
            case ConvertedScalarShape scalar:
                code.Line($"sink.Write({converters.Field(scalar.Converter)}.Write({value}));");
                break;
            case OtherShape other:
                code.Line($"sink.WriteOther<{other.Type}>({converters.Field(other.Converter)}, {value});");
                break;
            case ModelReference model:
                code.Line($"{model.Type}.{ModelReader.Members}.Write({value}, ref sink);");
                break;
            case ListShape list:
                code.Line("sink.StartArray();").Open($"foreach (var {prefix}Item in {plan.Runtime}Walk.Items<{list.ItemType}>({value}))").Line("sink.Item();");
                ItemValue(code, list.Item, list.IsItemNullable, prefix + "Item", prefix + "Known");
                code.Close().Line("sink.EndArray();");
                break;
            case MapShape map:
                code.Line("sink.StartObject();").Open($"foreach (var {prefix}Entry in {plan.Runtime}Walk.Entries<{map.ItemType}>({value}))").Line($"sink.Key({prefix}Entry.Key);");
                ItemValue(code, map.Item, map.IsItemNullable, prefix + "Entry.Value", prefix + "Known");
                code.Close().Line("sink.EndObject();");
                break;
        }
    }

    private void ItemValue(Code code, ValueShape item, bool isNullable, string value, string variable)
    {
        if (!isNullable)
        {
            Value(code, item, value, variable);
            return;
        }

        code.Open($"if ({value} is {{ }} {variable})");
        Value(code, item, variable, variable);
        code.Close().Open("else").Line("sink.Null();").Close();
    }
}

using HubSpot.JsonConverters.Shapes;

namespace HubSpot.JsonConverters.Emission;

/// <summary>Emits the method that reads the members of a model.</summary>
internal sealed class ReadEmitter(ModelPlan plan, Converters converters)
{
    private const string Value = "value";
    private const string Existing = "existing";

    private readonly ValueReadEmitter _values = new(plan, converters);
    private readonly List<string> _required = [.. plan.Model.Members.Where(m => m.IsRequired).Select(m => m.WireName)];

    public void Emit(Code code)
    {
        code.Line($"public static void Read<TSource>({plan.Model.FullName} model, ref TSource source)")
            .Line($"    where TSource : struct, {plan.Runtime}IJsonSource")
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
            _values.Declare(code, item, Value, null);
            code.Line($"(model.{unknown.Name} ??= new global::System.Collections.Generic.Dictionary<string, {unknown.ItemType}>())[name] = {ValueReadEmitter.Settled(item, Value, true)};");
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
            if (value.IsFilled)
            {
                code.Line($"var {Existing} = {target};");
            }

            _values.Declare(code, value, Value, Existing);
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
        if (value.IsFilled)
        {
            if (member.RefusesNull)
            {
                code.Open($"if ({Value} is null)").Line(refusal + ";").Close();
            }

            // An existing object that was read into is not assigned again, because a setter may have side effects.
            code.Open($"if (!object.ReferenceEquals({Value}, {Existing}){(member.SkipsNull ? $" && {Value} is not null" : "")})").Line($"{target} = {Value}!;").Close();
        }
        else if (member.RefusesNull)
        {
            code.Line($"{target} = {Value} ?? {refusal};");
        }
        else if (member.SkipsNull)
        {
            code.Open($"if ({Value} is not null)").Line($"{target} = {Value}{(value.IsStruct ? ".Value" : "")};").Close();
            // An empty text counts as null only where null is allowed.
            if (value is ScalarShape { Method: "ReadInt64" } && !member.IsNullable)
            {
                code.Open("else if (!source.IsNull)").Line(ValueReadEmitter.RefuseNull + ";").Close();
            }
        }
        else
        {
            code.Line($"{target} = {ValueReadEmitter.Settled(value, Value, member.IsNullable)};");
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
}

using System.Globalization;
using HubSpot.OpenApiCompiler.Generate.Naming;
using HubSpot.OpenApiCompiler.Generate.Operations;
using HubSpot.OpenApiCompiler.Generate.Shapes;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Output;

/// <summary>
/// Writes the document that NSwag gets to see. It is made from nothing but our own names, escaped texts and finished C#: no reference,
/// name, default, example or extension of the untrusted document reaches the generator.
/// </summary>
internal static class PreparedDocument
{
    private const int UsualPage = 100;
    private const string Mvc = "global::Microsoft.AspNetCore.Mvc.";
    private const string ClientEnding = "Client";

    /// <param name="api">What to generate.</param>
    /// <param name="isStandalone">Whether programs make the clients themselves, over an HttpClient.</param>
    public static JObject Of(Api api, bool isStandalone)
    {
        var paths = new JObject();
        foreach (var area in api.Operations.GroupBy(o => o.Area, StringComparer.Ordinal))
        {
            var (names, contracts) = (new MemberNames(), new MemberNames());
            foreach (var operation in area)
            {
                // NSwag needs paths that differ and nothing more; the real ones are in 'x-routes'.
                var id = $"{operation.Area}_{names.Free(operation.Name, operation)}";
                paths["/" + id] = new JObject { ["post"] = Of(operation, id, names, contracts, isStandalone) };
            }
        }

        return new JObject
        {
            ["openapi"] = "3.0.1",
            ["info"] = new JObject { ["title"] = "Generated", ["version"] = "1" },
            ["paths"] = paths,
            ["components"] = new JObject { ["schemas"] = new PreparedSchemas(api.Operations).All(api.Models) },
        };
    }

    private static JObject Of(Operation operation, string id, MemberNames names, MemberNames contracts, bool isStandalone)
    {
        var code = new OperationCode(operation);
        var answer = AnswerCode.Of(operation.Answer);
        var routes = new[] { operation, operation.OtherRoute }.OfType<Operation>().Select(r => (Operation: r, Field: names.Free(operation.Name + "Operation", r))).ToList();
        var prepared = new JObject
        {
            ["operationId"] = id,
            ["x-area-doc"] = $"The calls of the area '{AreaOf(operation)}', each as the document describes it.",
            ["x-name"] = operation.Name,
            ["x-call"] = names.Free(operation.Name + "Call", operation),
            ["x-doc"] = XmlText.Of(operation.Summary, $"Sends {operation.Verb} {XmlText.Escaped(operation.Route)}."),
            ["x-remarks"] = RemarksOf(operation),
            ["x-accept"] = Literal.Of(operation.Answer.Accept),
            ["x-operation"] = routes.Count == 1 ? routes[0].Field : $"{routes[0].Operation.Key!.Guard!.Replace("is { } external", "is not null", StringComparison.Ordinal)} ? {routes[0].Field} : {routes[1].Field}", // Two routes have keys with guards.
            ["x-routes"] = new JArray(routes.Select(r => Of(r.Operation, operation, r.Field, contracts.Free(operation.Name, r.Operation)))),
            ["x-declared"] = code.Declared,
            ["x-parameters"] = code.Parameters,
            ["x-given"] = code.Given,
            ["x-documented"] = new JArray(code.Documented.Select(p => new JObject { ["name"] = p.Name, ["doc"] = p.Documentation })),
            ["x-adds"] = new JArray(code.Adds),
            ["x-type"] = answer.Type,
            ["x-send"] = answer.Send,
            ["x-respond"] = answer.Respond,
            ["x-reader"] = answer.Reader,
            ["responses"] = new JObject { ["204"] = new JObject { ["description"] = "" } },
        };
        Set(prepared, "x-standalone", isStandalone);
        Set(prepared, "x-hidden", operation.HiddenBecause is not null);
        Set(prepared, "x-body-checked", code.IsBodyChecked);
        Set(prepared, "x-returns", answer.Returns);
        Set(prepared, "x-key", operation.Key?.Name);
        Set(prepared, "x-query", operation.OptionsName);
        Set(prepared, "x-contract-body", operation.Body is { } body ? CSharpType.Of(body.Shape) : null);
        if (operation.OptionsName is not null)
        {
            prepared["x-query-members"] = new JArray(operation.PlainParameters.Where(p => !p.IsRequired).Select(p => new JObject
            {
                ["name"] = p.Name,
                ["csharp"] = CSharpType.Of(p.Shape),
                ["doc"] = XmlText.Of(p.Description, $"The value '{XmlText.Escaped(p.WireName)}' of the call."),
            }));
        }

        if (operation.Paging is { } paging)
        {
            prepared["x-paging"] = Of(paging, operation, code);
        }

        return prepared;
    }

    private static JObject Of(Operation route, Operation method, string field, string contract)
    {
        var prepared = new JObject
        {
            ["field"] = field,
            ["verb"] = Literal.Of(route.Verb),
            ["path"] = Literal.Of(route.Route),
            ["retry_safe"] = route.IsRetrySafe ? "true" : "false",
            ["adds"] = new JArray(OperationCode.KeyAdds(route)),
            ["contract"] = contract,
            ["contract_verb"] = route.Verb[..1] + route.Verb[1..].ToLowerInvariant(),
            ["contract_declared"] = string.Concat(route.Parameters.Where(p => p.Place is ParameterPlace.Path or ParameterPlace.Query).Select(Contract)),
        };
        if (method.OtherRoute is not null)
        {
            prepared["guard"] = $"{route.Key!.Guard}"; // Two routes have keys.
        }

        return prepared;
    }

    private static string Contract(Parameter parameter)
        => parameter.Place == ParameterPlace.Path
            ? $"[{Mvc}FromRoute(Name = {Literal.Of(parameter.Name)})] string {Identifier.Camel(parameter.WireName)}, "
            : $"[{Mvc}FromQuery(Name = {Literal.Of(parameter.WireName)})] string? {Identifier.Camel(parameter.WireName)}, ";

    private static JObject Of(Paging paging, Operation operation, OperationCode code)
    {
        var isText = paging.CursorKind == Scalar.Text;
        var answer = (ObjectModel)((ModelShape)operation.Answer.Shape).Model; // Only such answers are read page by page.
        var prepared = new JObject
        {
            ["name"] = paging.Name,
            ["item"] = CSharpType.Of(paging.Item),
            ["page"] = CSharpType.Of(operation.Answer.Shape),
            ["given"] = code.GivenBeforeQuery,
            ["cursor"] = paging.CursorParameter,
            ["from_text"] = isText ? "after" : "after is null ? null : long.Parse(after, global::System.Globalization.CultureInfo.InvariantCulture)",
            ["to_text"] = isText ? "" : "?.ToString(global::System.Globalization.CultureInfo.InvariantCulture)",
            ["items"] = NameOf(answer, paging.ItemsWireName),
            ["next"] = NextOf(answer),
        };
        if (paging.LimitParameter is { } limit)
        {
            prepared["limit"] = limit;
            prepared["page_size"] = Math.Min(paging.LimitMaximum ?? UsualPage, UsualPage).ToString(CultureInfo.InvariantCulture);
        }

        return prepared;
    }

    private static string NextOf(ObjectModel answer)
    {
        var paging = Member(answer, "paging");
        var next = Member((ObjectModel)((ModelShape)paging.Shape).Model, "next");
        var after = Member((ObjectModel)((ModelShape)next.Shape).Model, "after");
        return $"{paging.Name}?.{next.Name}?.{after.Name}" + (after.Shape is ScalarShape { Kind: Scalar.Text } ? "" : "?.ToString(global::System.Globalization.CultureInfo.InvariantCulture)");
    }

    private static string NameOf(ObjectModel model, string wireName) => Member(model, wireName).Name;

    private static Member Member(ObjectModel model, string wireName) => model.Members.Single(m => m.WireName == wireName);

    private static string AreaOf(Operation operation)
        => operation.Area.EndsWith(ClientEnding, StringComparison.Ordinal) ? operation.Area[..^ClientEnding.Length] : operation.Area;

    private static string RemarksOf(Operation operation)
        => string.Join(' ', new[] { operation.Description == operation.Summary ? null : operation.Description, operation.HiddenBecause }.Where(t => t is not null).Select(t => XmlText.Of(t, "")));

    private static void Set(JObject prepared, string name, bool value)
    {
        if (value)
        {
            prepared[name] = true;
        }
    }

    private static void Set(JObject prepared, string name, string? value)
    {
        if (value is not null)
        {
            prepared[name] = value;
        }
    }
}

using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Hostile;

/// <summary>Everywhere that a document holds a text. Each place takes any number of payloads at once.</summary>
internal static class Places
{
    /// <summary>Places whose text is only a text: whatever it is, the code must have the same form.</summary>
    public static IReadOnlyDictionary<string, Func<IReadOnlyList<string>, JObject>> OfTexts { get; } = new Dictionary<string, Func<IReadOnlyList<string>, JObject>>
    {
        ["title"] = texts => Each(texts, (api, text, _) => api["info"]!["title"] = text),
        ["info description"] = texts => Each(texts, (api, text, _) => api["info"]!["description"] = text),
        ["tag"] = texts => EachOperation(texts, (operation, text) => operation["tags"] = new JArray(text)),
        ["operation id"] = texts => EachOperation(texts, (operation, text) => operation["operationId"] = text),
        ["summary"] = texts => EachOperation(texts, (operation, text) => operation["summary"] = text),
        ["operation description"] = texts => EachOperation(texts, (operation, text) => operation["description"] = text),
        ["operation extension"] = texts => EachOperation(texts, (operation, text) => operation["x-name"] = operation["x-doc"] = operation["x-route"] = text),
        ["body description"] = texts => EachOperation(texts, (operation, text) => operation["requestBody"] = Body(new JObject { ["type"] = "string" }, text)),
        ["response description"] = texts => EachOperation(texts, (operation, text) => operation["responses"]!["200"]!["description"] = text),
        ["response header"] = texts => EachOperation(texts, (operation, text) => operation["responses"]!["200"]!["headers"] = new JObject { [text] = new JObject { ["schema"] = new JObject() } }),
        ["security scope"] = texts => EachOperation(texts, (operation, text) => operation["security"] = new JArray(new JObject { [text] = new JArray(text) })),
        ["server"] = texts => EachOperation(texts, (operation, text) => operation["servers"] = new JArray(new JObject { ["url"] = text })),
        ["external docs"] = texts => EachOperation(texts, (operation, text) => operation["externalDocs"] = new JObject { ["url"] = text }),
        ["callback"] = texts => EachOperation(texts, (operation, text) => operation["callbacks"] = new JObject { [text] = new JObject { [text] = new JObject() } }),
        ["query parameter name"] = texts => EachParameter(texts, (parameter, text) => parameter["name"] = text, "query", isRequired: false),
        ["required query parameter name"] = texts => EachParameter(texts, (parameter, text) => parameter["name"] = text, "query", isRequired: true),
        ["parameter description"] = texts => EachParameter(texts, (parameter, text) => parameter["description"] = text, "query", isRequired: true),
        ["parameter default"] = texts => EachParameter(texts, (parameter, text) => parameter["schema"]!["default"] = text, "query", isRequired: false),
        ["parameter example"] = texts => EachParameter(texts, (parameter, text) => parameter["example"] = text, "query", isRequired: false),
        ["parameter enum"] = texts => EachParameter(texts, (parameter, text) => parameter["schema"]!["enum"] = new JArray("a", text + "x"), "query", isRequired: false),
        ["schema name"] = texts => EachSchema(texts, useTextAsName: true, (schema, text) => schema["properties"] = new JObject { ["a"] = new JObject { ["type"] = "string" } }),
        ["name of an enum"] = texts => EachSchema(texts, useTextAsName: true, (schema, text) => (schema["type"], schema["enum"]) = ("string", new JArray("a", "b"))),
        ["schema title"] = texts => EachSchema(texts, useTextAsName: false, (schema, text) => schema["title"] = text),
        ["schema description"] = texts => EachSchema(texts, useTextAsName: false, (schema, text) => schema["description"] = text),
        ["schema example"] = texts => EachSchema(texts, useTextAsName: false, (schema, text) => schema["example"] = schema["default"] = text),
        ["schema extension"] = texts => EachSchema(texts, useTextAsName: false, (schema, text) => schema["x-" + text] = schema["x-doc"] = schema["x-union"] = text),
        ["property name"] = texts => Each(texts, (api, text, _) => Held(api)[text] = new JObject { ["type"] = "string" }),
        ["property description"] = texts => EachProperty(texts, (property, text) => property["description"] = text),
        ["property default"] = texts => EachProperty(texts, (property, text) => property["default"] = property["example"] = text),
        ["property format"] = texts => EachProperty(texts, (property, text) => property["format"] = text),
        ["property pattern"] = texts => EachProperty(texts, (property, text) => property["pattern"] = text),
        ["property extension"] = texts => EachProperty(texts, (property, text) => property["x-wire"] = property["x-tag"] = property["x-nullable"] = text),
        ["default of a number"] = texts => EachProperty(texts, (property, text) => (property["type"], property["default"], property["minimum"]) = ("integer", text, text)),
        ["enum value"] = texts => Each(texts, (api, text, _) => Words(api).Add(text)),
        ["enum names"] = texts => Each(texts, (api, text, number) => Schemas(api)["Words" + Payloads.Harmless(number)] =
            new JObject { ["type"] = "string", ["enum"] = new JArray("a"), ["x-enumNames"] = new JArray(text), ["x-enum-varnames"] = new JArray(text), ["description"] = text }),
        ["tag of a variant"] = texts => Each(texts, AddVariant),
        ["required"] = texts => EachSchema(texts, useTextAsName: false, (schema, text) => schema["required"] = new JArray(text)),
        ["name of a parameter component"] = texts => EachComponent(texts, "parameters", new JObject { ["name"] = "a", ["in"] = "query" }),
        ["name of a response component"] = texts => EachComponent(texts, "responses", new JObject { ["description"] = "" }),
    };

    /// <summary>Places whose text decides what is generated: it must compile or be refused.</summary>
    public static IReadOnlyDictionary<string, Func<string, JObject>> OfStructure { get; } = new Dictionary<string, Func<string, JObject>>
    {
        ["path"] = text => Api(("/a/" + text, Operation())),
        ["whole path"] = text => Api((text, Operation())),
        ["path parameter"] = text => Api(("/a/{" + text + "}", Operation(Parameter(text, "path")))),
        ["undeclared path parameter"] = text => Api(("/a/{" + text + "}/b", Operation())),
        ["header name"] = text => Api(("/a", Operation(Parameter(text, "header")))),
        ["cookie name"] = text => Api(("/a", Operation(Parameter(text, "cookie")))),
        ["parameter place"] = text => Api(("/a", Operation(Parameter("a", text)))),
        ["parameter style"] = text => Api(("/a", Operation(new JObject(Parameter("a", "query")) { ["style"] = text }))),
        ["parameter media type"] = text => Api(("/a", Operation(new JObject { ["name"] = "a", ["in"] = "query", ["content"] = new JObject { [text] = new JObject { ["schema"] = new JObject() } } }))),
        ["verb"] = text => new JObject(Api()) { ["paths"] = new JObject { ["/a"] = new JObject { [text] = Operation() } } },
        ["response code"] = text => Api(("/a", new JObject { ["responses"] = new JObject { [text] = Content("application/json", new JObject { ["type"] = "string" }) } })),
        ["answer media type"] = text => Api(("/a", new JObject { ["responses"] = new JObject { ["200"] = Content(text, new JObject { ["type"] = "string" }) } })),
        ["body media type"] = text => Api(("/a", new JObject(Operation()) { ["requestBody"] = Content(text, new JObject { ["type"] = "string" }) })),
        ["form property"] = text => Api(("/a", new JObject(Operation()) { ["requestBody"] = Content("multipart/form-data", ObjectOf(text)) })),
        ["type"] = text => Holding(new JObject { ["type"] = text }),
        ["reference"] = text => Holding(new JObject { ["$ref"] = text }),
        ["reference to a schema"] = text => Holding(new JObject { ["$ref"] = "#/components/schemas/" + text }),
        ["reference to a file"] = text => Holding(new JObject { ["$ref"] = text + "#/components/schemas/A" }),
        ["parameter reference"] = text => Api(("/a", Operation(new JObject { ["$ref"] = text }))),
        ["discriminator"] = text => Union(text, text),
        ["discriminator mapping"] = text => Union("kind", text),
        ["version"] = text => new JObject(Api()) { ["openapi"] = text },
        ["root member"] = text => new JObject(Api()) { [text + "x"] = text },
        ["additional properties"] = text => Holding(new JObject { ["type"] = "object", ["additionalProperties"] = text }),
        ["nullable"] = text => Holding(new JObject { ["type"] = "string", ["nullable"] = text }),
        ["items"] = text => Holding(new JObject { ["type"] = "array", ["items"] = text }),
        ["properties"] = text => Holding(new JObject { ["type"] = "object", ["properties"] = text }),
        ["enum"] = text => Holding(new JObject { ["type"] = "string", ["enum"] = text }),
        ["all of"] = text => Holding(new JObject { ["allOf"] = new JArray(text) }),
    };

    public static JObject Api(params (string Path, JObject Operation)[] operations)
        => new()
        {
            ["openapi"] = "3.0.1",
            ["info"] = new JObject { ["title"] = "Things", ["version"] = "v1" },
            ["paths"] = new JObject(operations.Select(o => new JProperty(o.Path, new JObject { ["post"] = o.Operation }))),
            ["components"] = new JObject { ["schemas"] = new JObject() },
        };

    public static JObject Operation(params JObject[] parameters)
        => new() { ["parameters"] = new JArray(parameters), ["responses"] = new JObject { ["200"] = new JObject { ["description"] = "" } } };

    public static JObject Holding(JObject schema)
    {
        var api = Api(("/a", Operation()));
        Schemas(api)["Holder"] = new JObject { ["type"] = "object", ["properties"] = new JObject { ["held"] = schema } };
        return api;
    }

    public static JObject Schemas(JObject api) => (JObject)api["components"]!["schemas"]!;

    public static JObject Content(string mediaType, JObject schema)
        => new() { ["description"] = "", ["content"] = new JObject { [mediaType] = new JObject { ["schema"] = schema } } };

    private static JObject Parameter(string name, string place) => new() { ["name"] = name, ["in"] = place, ["required"] = true, ["schema"] = new JObject { ["type"] = "string" } };

    private static JObject Body(JObject schema, string description) => new(Content("application/json", schema)) { ["description"] = description };

    private static JObject ObjectOf(string name) => new() { ["type"] = "object", ["properties"] = new JObject { [name] = new JObject { ["type"] = "string", ["format"] = "binary" } } };

    private static JObject Union(string member, string word)
    {
        var api = Holding(new JObject
        {
            ["oneOf"] = new JArray(new JObject { ["$ref"] = "#/components/schemas/A" }, new JObject { ["$ref"] = "#/components/schemas/B" }),
            ["discriminator"] = new JObject { ["propertyName"] = member, ["mapping"] = new JObject { [word] = "#/components/schemas/A", [word + "2"] = word } },
        });
        Schemas(api)["A"] = ObjectOf("a");
        Schemas(api)["B"] = ObjectOf("b");
        return api;
    }

    private static JObject Each(IReadOnlyList<string> texts, Action<JObject, string, int> add)
    {
        var api = Holding(new JObject { ["type"] = "object", ["properties"] = new JObject { ["a"] = new JObject { ["type"] = "string" } } });
        for (var i = 0; i < texts.Count; i++)
        {
            add(api, texts[i], i);
        }

        return api;
    }

    private static JObject EachOperation(IReadOnlyList<string> texts, Action<JObject, string> add)
        => Each(texts, (api, text, number) =>
        {
            var operation = Operation();
            add(operation, text);
            api["paths"]!["/things/" + Payloads.Harmless(number)] = new JObject { ["put"] = operation };
        });

    private static JObject EachParameter(IReadOnlyList<string> texts, Action<JObject, string> add, string place, bool isRequired)
        => Each(texts, (api, text, number) =>
        {
            var parameter = new JObject(Parameter("harmless" + Payloads.Harmless(number), place)) { ["required"] = isRequired };
            add(parameter, text);
            ((JArray)api["paths"]!["/a"]!["post"]!["parameters"]!).Add(parameter);
        });

    private static JObject EachSchema(IReadOnlyList<string> texts, bool useTextAsName, Action<JObject, string> add)
        => Each(texts, (api, text, number) =>
        {
            var schema = new JObject { ["type"] = "object" };
            add(schema, text);
            Schemas(api)[useTextAsName ? text : "Schema" + Payloads.Harmless(number)] = schema;
        });

    private static JObject EachProperty(IReadOnlyList<string> texts, Action<JObject, string> add)
        => Each(texts, (api, text, number) =>
        {
            var property = new JObject { ["type"] = "string" };
            add(property, text);
            Held(api)[Payloads.Harmless(number)] = property;
        });

    private static JObject EachComponent(IReadOnlyList<string> texts, string kind, JObject component)
        => Each(texts, (api, text, _) =>
        {
            api["components"]![kind] ??= new JObject();
            api["components"]![kind]![text] = component.DeepClone();
        });

    private static void AddVariant(JObject api, string text, int number)
    {
        var variants = Held(api)["union"]?["oneOf"] as JArray;
        if (variants is null)
        {
            variants = [];
            Held(api)["union"] = new JObject { ["oneOf"] = variants };
        }

        var name = "Variant" + Payloads.Harmless(number);
        Schemas(api)[name] = new JObject
        {
            ["type"] = "object",
            ["required"] = new JArray("kind"),
            ["properties"] = new JObject { ["kind"] = new JObject { ["type"] = "string", ["enum"] = new JArray(text), ["default"] = text } },
        };
        variants.Add(new JObject { ["$ref"] = "#/components/schemas/" + name });
    }

    private static JObject Held(JObject api) => (JObject)Schemas(api)["Holder"]!["properties"]!["held"]!["properties"]!;

    private static JArray Words(JObject api)
    {
        Schemas(api)["Words"] ??= new JObject { ["type"] = "string", ["enum"] = new JArray() };
        return (JArray)Schemas(api)["Words"]!["enum"]!;
    }
}

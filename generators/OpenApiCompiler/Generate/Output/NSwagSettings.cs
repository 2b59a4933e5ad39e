using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Output;

/// <summary>The settings that NSwag is run with. Every type of the framework is written out, so that no generated name can hide it.</summary>
internal static class NSwagSettings
{
    public static JObject Of(string @namespace, string document, string templates, string clients, string models)
        => new()
        {
            ["runtime"] = "Net100",
            ["documentGenerator"] = new JObject { ["fromDocument"] = new JObject { ["url"] = document } },
            ["codeGenerators"] = new JObject
            {
                ["openApiToCSharpClient"] = new JObject
                {
                    ["namespace"] = @namespace,
                    ["contractsNamespace"] = @namespace,
                    ["className"] = "{controller}",
                    ["operationGenerationMode"] = "MultipleClientsFromOperationId",
                    ["templateDirectory"] = templates,
                    ["excludedTypeNames"] = new JArray("FilePart"),
                    ["jsonLibrary"] = "NewtonsoftJson",
                    ["generateClientClasses"] = true,
                    ["generateClientInterfaces"] = false,
                    ["generateExceptionClasses"] = false,
                    ["generateResponseClasses"] = false,
                    ["generateDtoTypes"] = true,
                    ["generateContractsOutput"] = true,
                    ["contractsOutputFilePath"] = models,
                    ["generateNullableReferenceTypes"] = true,
                    ["generateOptionalPropertiesAsNullable"] = true,
                    ["generateOptionalParameters"] = false,
                    ["generateDataAnnotations"] = false,
                    ["generateDefaultValues"] = false,
                    ["inlineNamedArrays"] = true,
                    ["inlineNamedDictionaries"] = true,
                    ["inlineNamedAny"] = true,
                    ["classStyle"] = "Poco",
                    ["anyType"] = "global::Newtonsoft.Json.Linq.JToken",
                    ["dateType"] = "global::System.DateTimeOffset",
                    ["dateTimeType"] = "global::System.DateTimeOffset",
                    ["arrayType"] = "global::System.Collections.Generic.IList",
                    ["arrayInstanceType"] = "global::System.Collections.Generic.List",
                    ["responseArrayType"] = "global::System.Collections.Generic.IList",
                    ["parameterArrayType"] = "global::System.Collections.Generic.IEnumerable",
                    ["dictionaryType"] = "global::System.Collections.Generic.IDictionary",
                    ["dictionaryInstanceType"] = "global::System.Collections.Generic.Dictionary",
                    ["responseDictionaryType"] = "global::System.Collections.Generic.IDictionary",
                    ["parameterDictionaryType"] = "global::System.Collections.Generic.IDictionary",
                    ["newLineBehavior"] = "LF",
                    ["output"] = clients,
                },
            },
        };
}

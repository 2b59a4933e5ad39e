using System.Reflection;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>A model as text: what C# shows of it and what the wire sees, one line per member.</summary>
internal static class ModelShape
{
    private static readonly DefaultContractResolver Resolver = new();

    public static string Of(Type model)
    {
        var text = new StringBuilder(model.Name);
        var interfaces = model.GetInterfaces().Where(i => i.IsPublic).Select(i => i.Name).Order(StringComparer.Ordinal);
        text.AppendJoin("", interfaces.Select(i => $", {i}")).Append(": ").AppendLine(UseOf(model));

        var contract = (JsonObjectContract)Resolver.ResolveContract(model);
        var names = new NullabilityInfoContext();
        foreach (var member in model.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(p => p.MetadataToken))
        {
            var wire = contract.Properties.Single(p => p.UnderlyingName == member.Name);
            text.AppendLine($"  {CSharpNames.Of(names.Create(member))} {member.Name} = {(wire.Ignored ? "no member of its own" : Wire(wire))}");
        }

        text.AppendLine(contract.ExtensionDataSetter is null || contract.ExtensionDataGetter is null ? "  unknown members are lost" : "  unknown members are kept");
        return text.ToString();
    }

    private static string UseOf(Type model)
        => (GeneratedTypes.Requests.Contains(model), GeneratedTypes.Answers.Contains(model)) switch
        {
            (true, true) => "sent and read",
            (true, false) => "sent",
            _ => "read",
        };

    private static string Wire(JsonProperty member)
    {
        var marks = new List<string> { JsonConvert.ToString(member.PropertyName) };
        if (member.Required != Required.Default)
        {
            marks.Add($"required {member.Required}");
        }

        if (member.NullValueHandling is { } nulls)
        {
            marks.Add($"null {nulls}");
        }

        if (member.DefaultValueHandling is { } defaults)
        {
            marks.Add($"default {defaults}");
        }

        if (member.Converter is { } converter)
        {
            var type = converter.GetType();
            marks.Add($"by {type.Name.Split('`')[0]}{(type.IsGenericType ? $"<{type.GetGenericArguments()[0].Name}>" : "")}");
        }

        return string.Join(", ", marks);
    }
}

using HubSpot.OpenApiCompiler.Diff.Schemas;
using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Operations;

/// <summary>
/// Calls that the service makes: callbacks of an operation, and webhooks. Their bodies are read by the client and their answers
/// sent by it. No code is generated for them.
/// </summary>
internal static class Callbacks
{
    private static readonly string[] ComparedMembers = ["requestBody", "responses", "tags", "operationId", "deprecated", "security"];

    public static void Compare(Operation old, Operation @new, SchemaComparison schemas, ChangeLog log)
    {
        var before = Named(old.Document, old.Content.Map("callbacks"));
        var after = Named(@new.Document, @new.Content.Map("callbacks"));
        CompareNames(before, after, Kinds.CallbackRemoved, Kinds.CallbackAdded, log);
        foreach (var name in before.Keys.Intersect(after.Keys))
        {
            var items = Named(old.Document, before[name]);
            var newItems = Named(@new.Document, after[name]);
            CompareNames(items, newItems, Kinds.CallbackRemoved, Kinds.CallbackAdded, log);
            CompareItems(old.Document, @new.Document, items, newItems, schemas, log);
        }
    }

    public static void CompareWebhooks(OpenApiDocument old, OpenApiDocument @new, SchemaComparison schemas, ChangeLog log)
    {
        var before = Named(old, old.Root.Map("webhooks"));
        var after = Named(@new, @new.Root.Map("webhooks"));
        CompareNames(before, after, Kinds.WebhookRemoved, Kinds.WebhookAdded, log);
        CompareItems(old, @new, before, after, schemas, log);
    }

    private static void CompareNames(Dictionary<string, JObject> before, Dictionary<string, JObject> after, string removed, string added, ChangeLog log)
    {
        foreach (var (name, call) in before.Where(c => !after.ContainsKey(c.Key)))
        {
            log.Add(removed, Impact.Wire("The service no longer makes the call, and whoever waits for it hears nothing."), call, name);
        }

        foreach (var (name, call) in after.Where(c => !before.ContainsKey(c.Key)))
        {
            log.Add(added, Impact.Additive("The service can make one more call."), call, null, name);
        }
    }

    private static void CompareItems(
        OpenApiDocument old, OpenApiDocument @new, Dictionary<string, JObject> before, Dictionary<string, JObject> after, SchemaComparison schemas, ChangeLog log)
    {
        foreach (var name in before.Keys.Intersect(after.Keys))
        {
            var calls = Verbs(before[name]);
            var newCalls = Verbs(after[name]);
            CompareNames(calls, newCalls, Kinds.CallbackRemoved, Kinds.CallbackAdded, log);
            foreach (var verb in calls.Keys.Intersect(newCalls.Keys))
            {
                var (one, other) = (calls[verb], newCalls[verb]);
                CompareBody(Operation.Resolve(old, one["requestBody"]), Operation.Resolve(@new, other["requestBody"]), Direction.Answer, other, schemas, log);
                var answers = Named(old, one.Map("responses"));
                foreach (var (status, answer) in Named(@new, other.Map("responses")).Where(a => answers.ContainsKey(a.Key)))
                {
                    CompareBody(answers[status], answer, Direction.Body, answer, schemas, log);
                }

                OtherMembers.Compare(one, other, ComparedMembers, log);
            }
        }
    }

    private static void CompareBody(JObject? old, JObject? @new, Direction direction, JToken place, SchemaComparison schemas, ChangeLog log)
        => MediaTypes.Compare(old.Map("content"), @new.Map("content"), direction, schemas, log, place);

    private static Dictionary<string, JObject> Verbs(JObject item)
        => item.Properties().Where(p => OpenApiDocument.Verbs.Contains(p.Name) && p.Value is JObject).ToDictionary(p => p.Name, p => (JObject)p.Value, StringComparer.Ordinal);

    private static Dictionary<string, JObject> Named(OpenApiDocument document, JObject? map)
        => (map?.Properties() ?? []).Select(p => (p.Name, Value: Operation.Resolve(document, p.Value)))
            .Where(p => p.Value is not null).ToDictionary(p => p.Name, p => p.Value!, StringComparer.Ordinal);
}

using HubSpot.OpenApiCompiler.Diff.Schemas;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Operations;

/// <summary>What an operation answers. Any 2xx is success, parsed by shape; errors are read by shape whatever is declared.</summary>
internal static class Responses
{
    private static readonly string[] ComparedMembers = ["content", "headers"];

    public static void Compare(Operation old, Operation @new, SchemaComparison schemas, ChangeLog log)
    {
        var gone = In(old);
        var fresh = In(@new);
        var successes = fresh.Where(r => IsSuccess(r.Key)).ToList();
        var hadSuccess = gone.Keys.Any(IsSuccess);
        var hadEmpty = gone.Any(r => IsSuccess(r.Key) && !r.Value.HasBody);
        var known = gone.Where(r => IsSuccess(r.Key) && r.Value.HasBody).Select(r => r.Value).ToList();
        foreach (var status in gone.Keys.Intersect(fresh.Keys).ToList())
        {
            CompareOne(gone[status], fresh[status], status, schemas, log);
            gone.Remove(status);
            fresh.Remove(status);
        }

        CompareChangedStatus(gone, fresh, schemas, log);
        foreach (var (status, answer) in gone)
        {
            log.Add(IsSuccess(status) ? Kinds.SuccessResponseRemoved : Kinds.ErrorResponseRemoved, Removed(status, answer, successes, hadEmpty), answer.Place, status);
        }

        foreach (var (status, answer) in fresh)
        {
            var others = successes.Where(r => r.Key != status).Select(r => r.Value).ToList();
            var kind = IsSuccess(status) ? Kinds.SuccessResponseAdded : Kinds.ErrorResponseAdded;
            log.Add(kind, Added(status, answer, hadSuccess, others, [.. known.Select(k => TypeOf(old, k))], TypeOf(@new, answer)), answer.Place, null, status);
        }
    }

    // 200 that becomes 201 breaks clients that list their codes; ours does not.
    private static void CompareChangedStatus(Dictionary<string, Answer> gone, Dictionary<string, Answer> fresh, SchemaComparison schemas, ChangeLog log)
    {
        foreach (var status in gone.Keys.Where(IsSuccess).ToList())
        {
            var candidates = fresh.Where(r => IsSuccess(r.Key) && r.Value.HasBody == gone[status].HasBody).ToList();
            var twin = candidates.Find(r => r.Value.Body == gone[status].Body);
            if (twin.Key is null && candidates.Count == 1 && gone.Keys.Count(IsSuccess) == 1)
            {
                twin = candidates[0];
            }

            if (twin.Key is not null)
            {
                var impact = Impact.Harmless("Generated clients take any 2xx as success; a client that lists its status codes fails.");
                log.Add(Kinds.SuccessStatusChanged, impact, twin.Value.Place, status, twin.Key);
                CompareOne(gone[status], twin.Value, twin.Key, schemas, log);
                gone.Remove(status);
                fresh.Remove(twin.Key);
            }
        }
    }

    private static void CompareOne(Answer old, Answer @new, string status, SchemaComparison schemas, ChangeLog log)
    {
        if (old.HasBody == @new.HasBody)
        {
            MediaTypes.Compare(old.Content, @new.Content, Direction.Answer, schemas, log, @new.Place);
        }
        else if (@new.HasBody)
        {
            log.Add(Kinds.AnswerBodyAdded, IsSuccess(status) ? Impact.Source("The generated method returns it, so its signature is another one.") : Error, @new.Place);
        }
        else
        {
            var impact = IsSuccess(status) ? Impact.Wire("Old clients wait for a body, and the generated method returns nothing.") : Error;
            log.Add(Kinds.AnswerBodyRemoved, impact, @new.Place);
        }

        Headers.Compare(old.Response, @new.Response, schemas, log, @new.Place);
        OtherMembers.Compare(old.Response, @new.Response, ComparedMembers, log);
    }

    private static Impact Removed(string status, Answer answer, List<KeyValuePair<string, Answer>> successes, bool hadEmpty)
    {
        if (!IsSuccess(status))
        {
            return Error;
        }

        var same = successes.Find(r => r.Value.Body == answer.Body || !answer.HasBody);
        return same.Key is null
            ? successes.Count == 0 ? Impact.Wire("No success is declared any more.")
                : !hadEmpty && successes.TrueForAll(r => !r.Value.HasBody) ? Impact.Wire("Old clients wait for a body, and none of the other successes has one.")
                : Impact.Source("Old clients read the other successes, but none has its body, so the generated method returns another type.")
            : Impact.Harmless($"Any 2xx is success, and '{same.Key}' is still there.");
    }

    private static Impact Added(string status, Answer answer, bool hadSuccess, List<Answer> others, IReadOnlyList<string?> knownTypes, string? type)
        => !IsSuccess(status) ? Error
            : !hadSuccess && answer.HasBody ? Impact.Source("The first declared success: the generated method returns its body.")
            : !answer.HasBody || others.Any(o => o.Body == answer.Body) ? Impact.Harmless("Any 2xx is success, and the body is none or a known one.")
            : knownTypes.Count > 0 && type is not null && !knownTypes.Contains(type) && !knownTypes.Contains(null) ? Impact.Wire("Old clients take any 2xx as success, and cannot read its body.")
            : Impact.Source("Its body is another one than that of the other successes, so the generated method returns what holds both.");

    private static string? TypeOf(Operation operation, Answer answer)
        => operation.Resolve(answer.Content?.Properties().Select(m => m.Value.Member("schema")).FirstOrDefault(s => s is not null)).Member("type").Word();

    private static Impact Error { get; } = Impact.Harmless("Errors are read by their shape, whatever is declared.");

    private static bool IsSuccess(string status) => status.StartsWith('2');

    private static Dictionary<string, Answer> In(Operation operation)
        => (operation.Content.Map("responses") ?? []).Properties().Where(r => r.Value is JObject && !r.Name.StartsWith("x-", StringComparison.Ordinal))
            .ToDictionary(r => r.Name, r => new Answer(r.Value, operation.Resolve(r.Value) ?? []), StringComparer.Ordinal);

    private sealed record Answer(JToken Place, JObject Response)
    {
        public JObject? Content => Response["content"] as JObject;

        public bool HasBody => Content is { Count: > 0 };

        public string Body { get; } = Operation.SchemaIn(Response) ?? "";
    }
}

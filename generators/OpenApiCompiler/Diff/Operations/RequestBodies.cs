using HubSpot.OpenApiCompiler.Diff.Schemas;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Operations;

/// <summary>What an operation takes as its body.</summary>
internal static class RequestBodies
{
    private static readonly string[] ComparedMembers = ["content", "required"];

    public static void Compare(Operation old, Operation @new, SchemaComparison schemas, ChangeLog log)
    {
        var before = old.Resolve(old.Content["requestBody"]);
        var after = @new.Resolve(@new.Content["requestBody"]);
        switch (before, after)
        {
            case (null, null):
                return;

            case (null, _):
                log.Add(Kinds.RequestBodyAdded, Added(IsRequired(after!)), @new["requestBody"]);
                return;

            case (_, null):
                log.Add(Kinds.RequestBodyRemoved, Impact.Wire("What the body said cannot be said any more, and the C# argument is gone."), old["requestBody"]);
                return;
        }

        if (IsRequired(before) != IsRequired(after))
        {
            log.Add(
                IsRequired(after) ? Kinds.RequestBodyBecameRequired : Kinds.RequestBodyBecameOptional,
                IsRequired(after) ? Impact.Wire("The service refuses requests without a body.") : Impact.Harmless("The body may be left out."),
                @new["requestBody"]);
        }

        OtherMembers.Compare(before!, after!, ComparedMembers, log);
        MediaTypes.Compare(before["content"] as JObject, after["content"] as JObject, Direction.Body, schemas, log, @new["requestBody"]);
    }

    private static Impact Added(bool isRequired)
        => isRequired
            ? Impact.Wire("The service refuses requests without a body, and old clients send none.")
            : Impact.Source("The body may be left out, but the generated method takes one more argument.");

    private static bool IsRequired(JObject body) => body["required"].IsTrue();
}

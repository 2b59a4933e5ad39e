using HubSpot.OpenApiCompiler.Generate.Operations;
using HubSpot.OpenApiCompiler.Generate.Shapes;

namespace HubSpot.OpenApiCompiler.Generate.Output;

/// <summary>The C# that reads an answer.</summary>
/// <param name="Type">The result in angle brackets; empty for none.</param>
/// <param name="Send">The method of the connection that gives the body.</param>
/// <param name="Respond">The method of the connection that gives the body with status and headers.</param>
/// <param name="Reader">The argument that says how the body is read, with a comma behind it; empty for none.</param>
/// <param name="Returns">The documentation of the result; null for none.</param>
internal sealed record AnswerCode(string Type, string Send, string Respond, string Reader, string? Returns)
{
    public static AnswerCode Of(Answer answer)
        => answer.Kind switch
        {
            AnswerKind.Nothing => new AnswerCode("", "SendAsync", "SendAsync", "", null),
            AnswerKind.Text => Body("string", "PlainTextReader", "default", "The text."),
            AnswerKind.File => new AnswerCode("<HubSpotFile>", "SendForFileAsync", "SendForFileResponseAsync", "", "The file, to be disposed by the caller."),
            _ when answer is { MayBeEmpty: true, Shape: ScalarShape { Kind: Scalar.Any } } => Body(CSharpType.Any + "?", $"OptionalReader<{CSharpType.Any}>", "default", "The answer; null when it is empty."),
            _ => Json(answer.Shape, CSharpType.Of(answer.Shape)),
        };

    private static AnswerCode Json(Shape shape, string type)
        => shape is ModelShape { Model: ObjectModel }
            ? Body(type, $"ModelReader<{type}>", "default", "The answer; what the service left out is null.")
            : Body(type, $"ValueReader<{type}>", $"new ValueReader<{type}>({Literal.Of(EmptyOf(shape))})", "The answer.");

    private static AnswerCode Body(string type, string reader, string value, string returns)
        => new($"<{type}>", $"SendForBodyAsync<{type}, {reader}>", $"SendForResponseAsync<{type}, {reader}>", value + ", ", returns);

    // Stands for an answer of status 204.
    private static string EmptyOf(Shape shape)
        => shape switch
        {
            MapShape => "{}",
            ListShape => "[]",
            ScalarShape { Kind: Scalar.Text } => "''",
            ScalarShape { Kind: Scalar.Integer or Scalar.Id or Scalar.Number } => "0",
            ScalarShape { Kind: Scalar.Flag } => "false",
            _ => "null",
        };
}

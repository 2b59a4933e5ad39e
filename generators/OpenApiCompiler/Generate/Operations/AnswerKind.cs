namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>How an answer is read; the methods of the runtime's connection are named alike.</summary>
internal enum AnswerKind
{
    Nothing,
    Json,
    Text,
    File,
}

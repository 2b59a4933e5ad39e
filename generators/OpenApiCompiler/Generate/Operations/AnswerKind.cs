namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>How an answer is read. The methods of the runtime have these names, too.</summary>
internal enum AnswerKind
{
    Nothing,
    Json,
    Text,
    File,
}

namespace HubSpot.OpenApiCompiler.Generation;

/// <summary>The generator behind us failed on a document that passed our checks.</summary>
public sealed class GenerationException(string message) : Exception(message);

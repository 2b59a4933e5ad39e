namespace HubSpot.OpenApiCompiler.Update;

/// <summary>A document cannot be fetched. The message names the address, but nothing that was sent.</summary>
public sealed class DownloadException(string message, Exception? inner = null) : Exception(message, inner);

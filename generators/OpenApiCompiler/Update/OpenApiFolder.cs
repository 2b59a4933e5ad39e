namespace HubSpot.OpenApiCompiler.Update;

/// <summary>The folder with our document and its companions.</summary>
internal sealed record OpenApiFolder(string Path)
{
    public string Document => In("marketing-events.json");

    public string Overlay => In("marketing-events.overlay.json");

    public string Names => In("marketing-events.names.json");

    public string Lock => In("marketing-events.lock.json");

    /// <summary>The root of the checkout.</summary>
    public string Root => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path).TrimEnd(System.IO.Path.DirectorySeparatorChar))!;

    private string In(string name) => System.IO.Path.Combine(Path, name);
}

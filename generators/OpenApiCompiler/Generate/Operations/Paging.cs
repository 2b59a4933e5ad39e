using HubSpot.OpenApiCompiler.Generate.Shapes;

namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>How an operation pages: its answer has items and, at 'paging.next.after', the cursor of the next page.</summary>
/// <param name="Name">The method that enumerates the items, without its ending.</param>
/// <param name="CursorParameter">The C# name of the optional query parameter that takes the cursor.</param>
/// <param name="CursorKind">Text or integer.</param>
/// <param name="ItemsWireName">The member of the answer that holds the items, as the service writes it.</param>
/// <param name="Item">An item.</param>
/// <param name="LimitParameter">The C# name of the optional query parameter that takes the size of a page; null when there is none.</param>
/// <param name="LimitMaximum">The largest size that the document allows; null when it states none.</param>
internal sealed record Paging(string Name, string CursorParameter, Scalar CursorKind, string ItemsWireName, Shape Item, string? LimitParameter, int? LimitMaximum);

using HubSpot.OpenApiCompiler.Generate.Shapes;

namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>How an operation gives its items page by page.</summary>
/// <param name="MethodName">The method that enumerates the items, without the ending.</param>
/// <param name="CursorParameter">The wire name of the parameter that takes the cursor.</param>
/// <param name="ItemsWireName">The member of the answer that holds the items.</param>
/// <param name="Item">What an item holds.</param>
/// <param name="LimitParameter">The wire name of the parameter that takes the size of a page; null when there is none.</param>
/// <param name="LimitMaximum">The largest size that the document declares; null when it declares none.</param>
internal sealed record Paging(string MethodName, string CursorParameter, string ItemsWireName, Shape Item, string? LimitParameter, int? LimitMaximum);

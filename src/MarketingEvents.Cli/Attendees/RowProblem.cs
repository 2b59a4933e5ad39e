namespace HubSpot.MarketingEvents.Cli;

/// <summary>One thing that keeps a row from being read, and the sentence that says so; it never holds an e-mail address.</summary>
internal sealed record RowProblem(RowFault Fault, string Reason);

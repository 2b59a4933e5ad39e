using System.Globalization;
using System.Text.Json;
using HubSpot.MarketingEvents.Attendees;
using HubSpot.MarketingEvents.Delivery;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>What makes an import the same as an earlier one: it continues only when all of this is equal.</summary>
/// <param name="Service">The address of the service.</param>
/// <param name="Account">Which account of the service.</param>
/// <param name="Event">The event.</param>
/// <param name="Content">The hash of the file's content.</param>
/// <param name="Settings">The options that decide what the content means.</param>
internal sealed record ImportIdentity(string Service, string Account, EventKey Event, string Content, string Settings)
{
    /// <summary>The name of the account in the outbox.</summary>
    public string Owner => $"{Service} {Account}";

    /// <summary>Its entries in the outbox.</summary>
    public OutboxQuery Entries => new() { Account = Owner, Event = Event };

    public static ImportIdentity Of(Uri service, string account, EventKey key, AttendeeFile file, AttendeeFileOptions options) => new(
        service.AbsoluteUri, account, key, file.ContentHash,
        JsonSerializer.Serialize(new
        {
            State = options.State?.ToWireWord(),
            Zone = options.TimeZone?.Id,
            Order = options.DateOrder?.ToString(),
            Date = options.Date?.ToString("O", CultureInfo.InvariantCulture),
            Start = options.EventStart?.ToUnixTimeMilliseconds(),
            End = options.EventEnd?.ToUnixTimeMilliseconds(),
            options.IncludeOrganizers,
            options.IncludePresenters,
            options.MergeRejoins,
            Map = options.Mapping?.Columns.OrderBy(column => column.Key).Select(column => $"{column.Key}={column.Value}"),
        }));
}

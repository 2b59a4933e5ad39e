using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents;

/// <summary>The log of one of many accounts: entries of all have one category, and stand in a scope that names the account. A category of each would never be freed.</summary>
internal sealed class AccountLogger(ILogger logger, string account) : ILogger
{
    private const string Name = "HubSpotAccount";

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => logger.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => logger.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logger.IsEnabled(logLevel))
        {
            using (logger.BeginScope(new[] { new KeyValuePair<string, object>(Name, account) }))
            {
                logger.Log(logLevel, eventId, state, exception, formatter);
            }
        }
    }
}

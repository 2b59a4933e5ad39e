namespace HubSpot.MarketingEvents.Cli;

/// <summary>What the command tells the script that called it.</summary>
internal enum ExitCode
{
    /// <summary>Every row is confirmed.</summary>
    Confirmed = 0,

    /// <summary>At least one row is rejected, was in the state already, or is unconfirmed; a property was dropped; a check warns; also after Ctrl-C.</summary>
    NotConfirmed = 1,

    /// <summary>The arguments or the file cannot be used; nothing has been sent.</summary>
    BadInput = 2,

    /// <summary>There is no token, or the service does not accept it, cannot be reached, or refuses everything.</summary>
    ServiceFailed = 3,

    /// <summary>The recording ended with another code than 3, but the report or a part of the output could not be written.</summary>
    OutputFailed = 4,
}

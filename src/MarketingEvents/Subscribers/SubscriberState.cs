using HubSpot.JsonConverters;
using Newtonsoft.Json;

namespace HubSpot.MarketingEvents;

/// <summary>What the service is told about an attendee; <c>default</c> is no state and is refused everywhere, so that it registers nobody.</summary>
[JsonConverter(typeof(SubscriberStateConverter))]
[ConvertedBy(typeof(SubscriberStateConverter))]
public enum SubscriberState
{
    /// <summary>Signed up; 'register' on the wire.</summary>
    Register = 1,

    /// <summary>Took part; 'attend' on the wire.</summary>
    Attend = 2,

    /// <summary>Signed off; 'cancel' on the wire.</summary>
    Cancel = 3,
}

using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>Members that the real service writes as null where others are left out (observed).</summary>
internal sealed class ExplicitNulls : DefaultContractResolver
{
    private static readonly HashSet<string> Names = ["attendanceDurationSeconds", "attendancePercentage", "requestedAt"];

    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        var isIdOfEvent = property.PropertyName == "externalEventId" && member.DeclaringType == typeof(Contracts.EventDetailsByObjectId);
        if (Names.Contains(property.PropertyName!) || isIdOfEvent)
        {
            property.NullValueHandling = NullValueHandling.Include;
        }

        return property;
    }
}

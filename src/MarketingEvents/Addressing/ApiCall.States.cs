namespace HubSpot.MarketingEvents;

// The two handwritten types among the parameters of generated clients.
internal sealed partial class ApiCall
{
    public void AddRequiredPath(string name, SubscriberState value, ParameterStyle style) => SetPath(name, value.ToWireWord());

    public void AddQuery(string name, AttendanceState? value, ParameterStyle style) => AddQuery(name, value?.ToString(), style);
}

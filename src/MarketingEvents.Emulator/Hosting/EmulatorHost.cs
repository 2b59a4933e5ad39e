using System.Net;
using HubSpot.MarketingEvents.Emulator.Authentication;
using HubSpot.MarketingEvents.Emulator.Control;
using HubSpot.MarketingEvents.Emulator.Http;
using HubSpot.MarketingEvents.Emulator.Operations;
using HubSpot.MarketingEvents.Emulator.Page;
using HubSpot.MarketingEvents.Emulator.Scenario;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HubSpot.MarketingEvents.Emulator.Hosting;

/// <summary>Puts the parts of a server together.</summary>
internal static class EmulatorHost
{
    public static (WebApplication App, RequestDelegate Pipeline) Build(EmulatorOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port ?? 0, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.AddServerHeader = false;

            // The pipeline refuses what is too large, with a body that names the request.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
            kestrel.Limits.MaxRequestBufferSize = 1024 * 1024;
        });
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        builder.Services.AddRouting();
        AddParts(builder.Services, options);
        AddControllers(builder.Services);

        var app = builder.Build();
        var pipeline = app.Services.GetRequiredService<EmulatorPipeline>();
        app.Use(next => context => pipeline.HandleAsync(context, next));
        app.UseRouting();
#pragma warning disable ASP0014 // Routes at the top level run in the web server's pipeline only, and this one is for handlers, too.
        app.UseEndpoints(endpoints => endpoints.MapControllers());
#pragma warning restore ASP0014
        return (app, ((IApplicationBuilder)app).Build());
    }

    private static void AddParts(IServiceCollection services, EmulatorOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<AccountBook>();
        services.AddSingleton<AppBook>();
        services.AddSingleton<TokenBook>();
        services.AddSingleton<OAuthBook>();
        services.AddSingleton<OAuthRoutes>();
        services.AddSingleton<Gate>();
        services.AddSingleton<RateLimiter>();
        services.AddSingleton<RequestLog>();
        services.AddSingleton<Scenarios>();
        services.AddSingleton<ServerReset>();
        services.AddSingleton<LogStream>();
        services.AddSingleton<ViewRoutes>();
        services.AddSingleton<ControlRoutes>();
        services.AddSingleton<CallbackClient>();
        services.AddSingleton<EmulatorPipeline>();

        services.AddScoped<Caller>();
        services.AddScoped<EventDetailsCallback>();
        services.AddScoped<EventWrites>();
        services.AddScoped<AttendanceCalls>();
        services.AddScoped<BatchCalls>();
        services.AddScoped<EventCalls>();
        services.AddScoped<IdentifierCalls>();
        services.AddScoped<ListCalls>();
        services.AddScoped<ParticipationCalls>();
        services.AddScoped<SettingCalls>();
    }

    private static void AddControllers(IServiceCollection services)
    {
        services
            .AddControllers(mvc =>
            {
                // What is missing is for HubSpot's own rules to refuse, not for the framework.
                mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                mvc.Filters.Add<RequestChecks>();
            })
            .ConfigureApplicationPartManager(parts =>
            {
                parts.ApplicationParts.Clear();
                parts.ApplicationParts.Add(new AssemblyPart(typeof(EmulatorHost).Assembly));
                parts.FeatureProviders.Add(new EmulatorControllers());
            })
            .AddNewtonsoftJson(json => json.SerializerSettings.MaxDepth = BodyCheck.LargestDepth);
        services.AddSingleton<IObjectModelValidator, NoValidation>();
    }
}
